package health.roi.delivery;

import health.roi.chart.patient.Names;
import health.roi.delivery.fax.FaxNumber;
import health.roi.platform.problem.FieldError;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What each way out needs to know. Everything that is missing or malformed is found at once. */
final class OrderFields {

    /** An address of the Direct network looks like one of electronic mail. */
    private static final Pattern DIRECT =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}[.]){1,8}[A-Za-z]{2,24}");

    private final DeliveryOrder order;
    private final List<FieldError> wrong = new ArrayList<>();

    private OrderFields(DeliveryOrder order) {
        this.order = order;
    }

    static List<FieldError> wrong(DeliveryOrder order, String recipient) {
        OrderFields fields = new OrderFields(order);
        switch (order.method()) {
            case MAIL, ENCRYPTED_DISC -> fields.posted();
            case PICK_UP -> fields.pickUp(recipient);
            case FAX -> fields.fax();
            case DIRECT_MESSAGE -> fields.direct();
            case SECURE_DOWNLOAD -> {
                // The link is told to the recipient by whoever sends it.
            }
        }
        return List.copyOf(fields.wrong);
    }

    /** Where it goes: as ordered, or else as the request wants it, where it wants it that way. */
    static String place(DeliveryOrder order, ReleaseRequest request) {
        if (order.address() != null && !order.address().isBlank()) {
            return order.address().strip();
        }
        return wired(order.method()) == wired(request.deliveryMethod())
                        && (!wired(order.method()) || order.method() == request.deliveryMethod())
                ? request.deliveryAddress()
                : null;
    }

    /** Whether the order names another place than the one that the quality check and the cover letter saw. */
    static boolean namesAnotherPlace(DeliveryOrder order, ReleaseRequest request) {
        boolean wanted = wired(order.method())
                ? order.method() == request.deliveryMethod()
                : order.method().isPosted() && !wired(request.deliveryMethod());
        return wanted && request.deliveryAddress() != null && !samePlace(order, request.deliveryAddress());
    }

    private static boolean samePlace(DeliveryOrder order, String wanted) {
        return order.method() == DeliveryMethod.FAX
                ? FaxNumber.of(order.address()).equals(FaxNumber.of(wanted))
                : order.address().strip().equals(wanted.strip());
    }

    /** Whether its address is no place where a person lives or works. */
    private static boolean wired(DeliveryMethod method) {
        return method == DeliveryMethod.FAX || method == DeliveryMethod.DIRECT_MESSAGE;
    }

    /** Whether it is somebody else who comes for it. */
    static boolean anotherPerson(DeliveryOrder order, String recipient) {
        return order.pickedUpBy() != null && !Names.part(order.pickedUpBy()).equals(Names.part(recipient));
    }

    private void posted() {
        need(order.address(), "/address");
        need(order.carrierNumber(), "/carrierNumber");
    }

    private void pickUp(String recipient) {
        need(order.identityDocument(), "/identityDocument");
        need(order.identityLastDigits(), "/identityLastDigits");
        if (anotherPerson(order, recipient) && order.permissionPaperId() == null) {
            wrong.add(new FieldError("/permissionPaperId", "needed-for-another-person"));
        }
    }

    private void fax() {
        if (need(order.address(), "/address") && FaxNumber.of(order.address()).isEmpty()) {
            wrong.add(new FieldError("/address", "fax-number"));
        }
    }

    private void direct() {
        if (need(order.address(), "/address")
                && !DIRECT.matcher(order.address().strip()).matches()) {
            wrong.add(new FieldError("/address", "direct-address"));
        }
    }

    private boolean need(String value, String pointer) {
        boolean missing = value == null || value.isBlank();
        if (missing) {
            wrong.add(new FieldError(pointer, "not-blank"));
        }
        return !missing;
    }
}
