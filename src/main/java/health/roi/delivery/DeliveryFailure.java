package health.roi.delivery;

import health.roi.platform.problem.FieldError;
import health.roi.request.DeliveryMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a delivery that did not arrive.
 *
 * @param cameBackOn the day on which the envelope was back, of returned mail
 * @param cameBackOpened whether it had been opened, of returned mail
 */
public record DeliveryFailure(FailureReason reason, LocalDate cameBackOn, Boolean cameBackOpened, String note) {

    static DeliveryFailure of(FailureReason reason, String note) {
        return new DeliveryFailure(reason, null, null, note);
    }

    /** Everything that does not fit, at once. */
    List<FieldError> wrong(DeliveryMethod method, LocalDate sentOn, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (!reason.fits(method)) {
            wrong.add(new FieldError("/reason", "fits-the-method"));
        } else if (reason == FailureReason.RETURNED_MAIL) {
            if (cameBackOn == null) {
                wrong.add(new FieldError("/cameBackOn", "needed-for-returned-mail"));
            } else if (cameBackOn.isAfter(today) || cameBackOn.isBefore(sentOn)) {
                wrong.add(new FieldError("/cameBackOn", "between-sending-and-today"));
            }
            if (cameBackOpened == null) {
                wrong.add(new FieldError("/cameBackOpened", "needed-for-returned-mail"));
            }
        } else {
            if (cameBackOn != null) {
                wrong.add(new FieldError("/cameBackOn", "only-for-returned-mail"));
            }
            if (cameBackOpened != null) {
                wrong.add(new FieldError("/cameBackOpened", "only-for-returned-mail"));
            }
        }
        return wrong;
    }
}
