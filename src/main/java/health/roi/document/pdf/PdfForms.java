package health.roi.document.pdf;

import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/** Draws what form fields and annotations show into the page, so that no viewer has to work it out. */
public final class PdfForms {
    private final PDDocument document;
    private final ParseBudget budget;
    private PDFont readable;

    public PdfForms(PDDocument document, ParseBudget budget) {
        this.document = document;
        this.budget = budget;
    }

    public void flatten() throws IOException {
        drawAnnotations();
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        if (form.xfaIsDynamic()) {
            throw new DocumentRefused(Refusal.PDF_DYNAMIC_FORM);
        }
        boolean stale = form.getNeedAppearances();
        for (PDField field : form.getFieldTree()) {
            budget.check();
            if (field instanceof PDTerminalField terminal
                    && !(field instanceof PDSignatureField)
                    && (stale && field instanceof PDVariableText || !isDrawn(terminal))) {
                draw(form, terminal);
            }
        }
        form.setNeedAppearances(false);
        List<PDField> fields = new ArrayList<>();
        form.getFieldTree().forEach(fields::add);
        form.flatten(fields, false);
    }

    private void drawAnnotations() throws IOException {
        for (var page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                budget.check();
                if (annotation.getCOSObject().getCOSDictionary(COSName.AP) == null) {
                    draw(annotation);
                }
            }
        }
    }

    private void draw(PDAnnotation annotation) {
        try {
            annotation.constructAppearances(document);
        } catch (RuntimeException e) {
            // It stays as it is; viewers draw most kinds by themselves.
        }
    }

    private static boolean isDrawn(PDTerminalField field) {
        for (PDAnnotationWidget widget : field.getWidgets()) {
            if (widget.getNormalAppearanceStream() == null) {
                return false;
            }
        }
        return true;
    }

    private void draw(PDAcroForm form, PDTerminalField field) throws IOException {
        if (!(field instanceof PDVariableText text) || field.getValueAsString().isEmpty()) {
            return;
        }
        try {
            form.refreshAppearances(List.of(field));
        } catch (IOException | RuntimeException e) {
            // The form's own font is missing or lacks a character of the value: ours has it.
            text.setDefaultAppearance("/" + readableFont(form) + " 0 Tf 0 g");
            form.refreshAppearances(List.of(field));
        }
        if (!isDrawn(field)) {
            throw new IOException("the value of a form field cannot be drawn");
        }
    }

    private String readableFont(PDAcroForm form) throws IOException {
        if (readable == null) {
            readable = DocumentFonts.whole(document);
        }
        if (form.getDefaultResources() == null) {
            form.setDefaultResources(new PDResources());
        }
        COSName name = COSName.getPDFName("RoiText");
        form.getDefaultResources().put(name, readable);
        return name.getName();
    }
}
