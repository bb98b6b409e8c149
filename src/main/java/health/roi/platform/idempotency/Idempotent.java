package health.roi.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes {@code Idempotency-Key}. The key commits in the same transaction as the effect: after a crash
 * between commit and answer, the same request is answered from the key. Keys belong to the caller.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether the key must be there: so on every POST that creates something. */
    @Nonbinding
    boolean required() default false;
}
