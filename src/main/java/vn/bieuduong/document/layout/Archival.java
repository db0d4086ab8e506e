package vn.bieuduong.document.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.bieuduong.platform.Settings;

/** Định dạng lưu trữ: what makes a PDF a PDF/A-2b that says its title, author and language. */
final class Archival {

    private static final String PRODUCER = "Biểu Dương";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>B</pdfaid:conformance>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
               <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
               <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <xmp:CreatorTool>%s</xmp:CreatorTool>
               <xmp:CreateDate>%s</xmp:CreateDate>
               <xmp:ModifyDate>%s</xmp:ModifyDate>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
               <pdf:Producer>%s</pdf:Producer>
              </rdf:Description>
            %s </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    /** A property of our own must be described in the file itself. */
    private static final String DATA = """
              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Biểu Dương</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>%1$s</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>bd</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                 <pdfaProperty:name>%2$s</pdfaProperty:name>
                 <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                 <pdfaProperty:category>external</pdfaProperty:category>
                 <pdfaProperty:description>What the document says, as JSON</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
               </rdf:li></rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:bd="%1$s">
               <bd:%2$s>%3$s</bd:%2$s>
              </rdf:Description>
            """;

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

        pdf.getDocumentCatalog().setLanguage("vi-VN");
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

    /** Written by hand: xmpbox looks for an XML transformer in every jar each time, half the time of a one-page paper. */
    private static byte[] xmp(Properties properties, Calendar created) {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                created.toInstant().atZone(Settings.ZONE).toOffsetDateTime());
        return XMP.formatted(
                        escaped(properties.title()),
                        escaped(properties.author()),
                        escaped(properties.subject()),
                        escaped(properties.creator()),
                        at,
                        at,
                        escaped(PRODUCER),
                        data(properties.data()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String data(String data) {
        return data.isEmpty() ? "" : DATA.formatted(Properties.DATA_NAMESPACE, Properties.DATA_NAME, escaped(data));
    }

    /** XML has no way to say some characters at all. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
