package health.roi.letter;

/** What one letter says. */
public sealed interface LetterContent
        permits Acknowledgement,
                Deficiency,
                Extension,
                Denial,
                DenialReview,
                NoRecords,
                AccountingExtension,
                InvoiceLetter,
                BreachNotice {

    /** Who writes to whom, when and about what: the same in every letter. */
    LetterFrame frame();

    LetterKind kind();
}
