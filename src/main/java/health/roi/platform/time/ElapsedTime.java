package health.roi.platform.time;

/** Measures how long something takes; unlike a clock it never jumps. Nanoseconds since no moment in particular. */
@FunctionalInterface
public interface ElapsedTime {

    ElapsedTime SYSTEM = System::nanoTime;

    long nanos();
}
