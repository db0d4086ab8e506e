package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import vn.bieuduong.inspection.Budget;

/** Draws pages until its budget is spent, even in the middle of one: a few bytes can ask for years of drawing. */
final class BoundedRenderer extends PDFRenderer {

    private final Budget budget;

    BoundedRenderer(PDDocument document, Budget budget) {
        super(document);
        this.budget = budget;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                budget.use();
                super.processOperator(operator, operands);
            }
        };
    }
}
