package health.roi.incident.part;

/**
 * What every notice of the breach says (45 CFR 164.404(c)(1)), in plain language.
 *
 * @param happened (A) what happened
 * @param information (B) the kinds of information
 * @param steps (C) what people can do to protect themselves
 * @param doing (D) what is done about it
 * @param contact (E) how to ask: a toll-free telephone number, an e-mail address, a web site or a postal address
 */
public record NoticeText(String happened, String information, String steps, String doing, String contact) {

    public static final NoticeText NONE = new NoticeText(null, null, null, null, null);
}
