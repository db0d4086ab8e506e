package vn.bieuduong.document.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.bieuduong.platform.Settings;

/** Định dạng lưu trữ: what makes a PDF a PDF/A-2b that says its title, author and language. */
final class Archival {

    private static final String PRODUCER = "Biểu Dương";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Archival() {}

    static void declare(PDDocument pdf, Properties properties) throws IOException {
        Calendar created = GregorianCalendar.from(properties.created().atZone(Settings.ZONE));
        created.set(Calendar.MILLISECOND, 0);

        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(properties.title());
        information.setAuthor(properties.author());
        information.setSubject(properties.subject());
        information.setCreator(properties.creator());
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);

        pdf.getDocumentCatalog().setLanguage("vi");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);

        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(intent);

        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp(properties, created));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocument().setVersion(1.7f);
        pdf.getDocumentCatalog().setVersion("1.7");
    }

    private static byte[] xmp(Properties properties, Calendar created) throws IOException {
        try {
            XMPMetadata xmp = XMPMetadata.createXMPMetadata();
            PDFAIdentificationSchema pdfa = xmp.createAndAddPDFAIdentificationSchema();
            pdfa.setPart(2);
            pdfa.setConformance("B");
            DublinCoreSchema dc = xmp.createAndAddDublinCoreSchema();
            dc.setTitle(properties.title());
            dc.addCreator(properties.author());
            dc.setDescription(properties.subject());
            dc.addLanguage("vi");
            XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreatorTool(properties.creator());
            basic.setCreateDate(created);
            basic.setModifyDate(created);
            AdobePDFSchema adobe = xmp.createAndAddAdobePDFSchema();
            adobe.setProducer(PRODUCER);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, out, true);
            return out.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException("XMP metadata could not be written", e);
        }
    }
}
