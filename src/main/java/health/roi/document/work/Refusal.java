package health.roi.document.work;

/** Why a document is not taken, with what the sender can do. The names are stable: clients switch on them. */
public enum Refusal {
    EMPTY("The file is empty. Send it again."),
    NOT_A_DOCUMENT("The file is not a document. Send a PDF, TIFF, JPEG, PNG, HL7 C-CDA or plain text file."),
    UNSUPPORTED_FORMAT(
            "Files of this kind are not taken. Send a PDF, TIFF, JPEG, PNG, HL7 C-CDA or plain text file instead."),
    PDF_ENCRYPTED("The PDF needs a password to be opened. Send a copy that opens without one."),
    PDF_DAMAGED("The PDF is cut off or damaged and its pages cannot be read reliably. Send it again."),
    PDF_DYNAMIC_FORM("The PDF is a form that only its own program can show. Print it to a PDF and send that."),
    TIFF_DAMAGED("The TIFF is cut off or damaged and not every page can be read. Send it again or as a PDF."),
    IMAGE_DAMAGED("The picture is cut off or damaged. Send it again."),
    CDA_MALFORMED("The clinical document is not well-formed XML. Export it again from its system."),
    CDA_UNSAFE("The clinical document declares a document type or entities, which are not taken. Export it without."),
    CDA_UNSTRUCTURED("The clinical document has no readable sections. Send the document that it wraps instead."),
    NO_PAGES("The document has no pages. Send a document with at least one page."),
    TOO_MANY_PAGES("The document has more pages than can be taken at once. Send it in parts."),
    PAGE_TOO_LARGE("A page of the document is larger than can be taken. Send it at a smaller size or resolution."),
    TOO_LARGE("The document is larger than can be taken. Send it in parts."),
    TOO_COMPLEX("The document is built in a way that takes too much to read. Print it to a PDF and send that."),
    TOOK_TOO_LONG("The document takes too long to read. Print it to a PDF, or send it in parts."),
    MALWARE_FOUND("The virus scanner found something harmful in the file. Clean the computer that it came from.");

    private final String advice;

    Refusal(String advice) {
        this.advice = advice;
    }

    /** One plain sentence or two for the sender; never anything out of the document. */
    public String advice() {
        return advice;
    }
}
