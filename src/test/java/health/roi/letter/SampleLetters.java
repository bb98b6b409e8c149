package health.roi.letter;

import health.roi.directory.ComplaintContact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A good letter of each kind. */
final class SampleLetters {

    static final ComplaintContact CONTACT =
            new ComplaintContact("Privacy Officer", "+1 218 555 0103", "privacy@northwoods.example");

    static final LetterFrame FRAME = new LetterFrame(
            new Letterhead(
                    "Northwoods Health", "Northwoods Hospital", "1 Pine Street, Duluth, MN 55801", "+1 218 555 0100"),
            new Addressee("Ada Lind", "12 Birch Avenue\nApartment 4\nDuluth, MN 55803"),
            LocalDate.of(2026, 3, 4),
            "R26-00042-K",
            "Ada Lind",
            LocalDate.of(2026, 3, 2));

    private SampleLetters() {}

    static Map<LetterKind, LetterContent> all() {
        Map<LetterKind, LetterContent> letters = new TreeMap<>();
        for (LetterContent letter : List.of(
                acknowledgement(),
                deficiency(),
                extension(),
                denial(),
                denialReview(),
                noRecords(),
                accountingExtension(),
                invoice(),
                breach(BreachNotice.Audience.INDIVIDUAL),
                breach(BreachNotice.Audience.MEDIA),
                breach(BreachNotice.Audience.HHS))) {
            letters.put(letter.kind(), letter);
        }
        return letters;
    }

    static BreachNotice breach(BreachNotice.Audience audience) {
        boolean toPerson = audience == BreachNotice.Audience.INDIVIDUAL;
        return new BreachNotice(
                new LetterFrame(
                        FRAME.from(),
                        FRAME.to(),
                        FRAME.date(),
                        FRAME.trackingNumber(),
                        toPerson ? "Ada Lind" : null,
                        null),
                audience,
                new BreachNotice.Text(
                        "We mailed a copy of records to a law office. Two pages were among it by mistake.",
                        "Names, birth dates and one lab result. No bank data.",
                        "Look at the bills that you get. If you see a visit that you did not make, please tell us.",
                        "The law office destroyed the pages. A second person now looks at each page.",
                        "Call us free of charge at 1-800-555-0100."),
                LocalDate.of(2026, 2, 23),
                LocalDate.of(2026, 3, 2),
                audience == BreachNotice.Audience.MEDIA ? "Minnesota" : null,
                toPerson ? null : List.of(new BreachNotice.Residents("Minnesota", 501)),
                LocalDate.of(2026, 3, 3),
                true,
                "Swift Copy");
    }

    static InvoiceLetter invoice() {
        return new InvoiceLetter(
                FRAME,
                "INV-000042",
                LocalDate.of(2026, 5, 1),
                "Claim 7",
                List.of(
                        new InvoiceLetter.Line("Retrieval", 1, "10.00", "10.00", "Minn. Stat. 144.292 subd. 6"),
                        new InvoiceLetter.Line("Pages", 12, "1.00", "12.00", "Minn. Stat. 144.292 subd. 6")),
                "22.00",
                "MN-2025, Minn. Stat. 144.292 subd. 6");
    }

    static Acknowledgement acknowledgement() {
        return new Acknowledgement(
                FRAME,
                "All records of 2024, on paper",
                LocalDate.of(2026, 4, 1),
                List.of("A photo ID, so that we know that it is you."));
    }

    static Deficiency deficiency() {
        return new Deficiency(
                FRAME,
                List.of(
                        DefectWords.of("AUTH_EXPIRATION_MISSING"),
                        DefectWords.of("AUTH_SIGNATURE_DATE_MISSING"),
                        DefectWords.of("AUTH_REDISCLOSURE_STATEMENT_MISSING"),
                        DefectWords.of("IDENTITY_UNVERIFIED"),
                        DefectWords.of("SPECIFIC_PERMISSION_REQUIRED"),
                        DefectWords.of("SPECIFIC_PERMISSION_REQUIRED")),
                true,
                LocalDate.of(2026, 4, 1));
    }

    static Extension extension() {
        return new Extension(
                FRAME,
                "Your older records are on paper, in a store outside the hospital. We have sent for them.",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 5, 1));
    }

    static AccountingExtension accountingExtension() {
        return new AccountingExtension(
                FRAME,
                "Some of it is kept by a company that works for us. We have asked for it.",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31));
    }

    static Denial denial() {
        return denial("Write to us at the address at the top of this letter, or call us.", CONTACT);
    }

    static Denial denial(String reviewHow, ComplaintContact contact) {
        return new Denial(
                FRAME,
                "A licensed health care professional has looked at these records. In that person's judgment, reading them"
                        + " is likely to put somebody's life or safety in danger.",
                "45 CFR 164.524(a)(3)(i)",
                "Some notes of March 2024",
                Denial.Rest.ENCLOSED,
                true,
                reviewHow,
                contact,
                "County Medical Center, 5 Lake Road, Duluth, MN 55802");
    }

    static DenialReview denialReview() {
        return new DenialReview(
                FRAME,
                LocalDate.of(2026, 3, 20),
                DenialReview.Outcome.PARTLY_REVERSED,
                "Dr. Pat Primary",
                "Most of the notes do not put anybody in danger. Two of them still do.",
                CONTACT);
    }

    static NoRecords noRecords() {
        return new NoRecords(
                FRAME,
                "X-ray pictures of 1998",
                List.of(
                        new NoRecords.Search(
                                "Pictures and reports under your name and birth date", "Our electronic records"),
                        new NoRecords.Search("Your paper chart", "The file room of Northwoods Hospital")),
                "Lakeview Imaging, 8 Shore Drive, Duluth, MN 55804");
    }
}
