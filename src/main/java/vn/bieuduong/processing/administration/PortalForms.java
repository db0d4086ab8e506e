package vn.bieuduong.processing.administration;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.DossierStep;

/**
 * Mẫu nhập của cổng: what a process file must keep to besides BPMN so that people can do its steps: a form key names a form of
 * this portal, and a decision is issued only about whom a council has passed.
 */
final class PortalForms {

    private PortalForms() {}

    /** What is wrong by the portal's own rules; a file that is no XML is for the engine to name. */
    public static List<DefinitionProblem> problems(byte[] bpmn) {
        return problems(bpmn, Set.of());
    }

    /**
     * The same, of a file that is put in force by hand.
     *
     * @param councils the processes of procedures in which a council has a say
     */
    static List<DefinitionProblem> problems(byte[] bpmn, Set<String> councils) {
        List<DefinitionProblem> problems = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        Form process = new Form(0, "", "");
        boolean calls = false;
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bpmn));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("process")) {
                    process = new Form(
                            xml.getLocation().getLineNumber(), String.valueOf(xml.getAttributeValue(null, "id")), "");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    calls = calls || xml.getLocalName().equals("callActivity");
                    form(xml).ifPresent(forms::add);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("process")) {
                    check(forms, problems);
                    boolean asked =
                            calls || forms.stream().anyMatch(form -> form.key().equals(DossierStep.COUNCIL.form()));
                    if (!asked && councils.contains(process.task())) {
                        problems.add(problem(process, "noCouncil", process.task()));
                    }
                    forms.clear();
                    calls = false;
                }
            }
        } catch (XMLStreamException e) {
            return List.of();
        }
        return problems;
    }

    private record Form(int line, String task, String key) {}

    private static Optional<Form> form(XMLStreamReader xml) {
        if (xml.getLocalName().equals("userTask")) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("formKey")
                        && !xml.getAttributeValue(i).isBlank()) {
                    String id = xml.getAttributeValue(null, "id");
                    return Optional.of(new Form(
                            xml.getLocation().getLineNumber(), id == null ? "" : id, xml.getAttributeValue(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static void check(List<Form> forms, List<DefinitionProblem> problems) {
        boolean judged = forms.stream()
                .anyMatch(form -> form.key().equals(DossierStep.COUNCIL.form())
                        || form.key().equals(DossierStep.APPRAISE.form()));
        for (Form form : forms) {
            if (DossierStep.of(form.key()).isEmpty()) {
                problems.add(problem(form, "unknown", form.key(), known()));
            } else if (form.key().equals(DossierStep.ISSUE.form()) && !judged) {
                problems.add(problem(form, "notJudged"));
            }
        }
    }

    private static String known() {
        return Arrays.stream(DossierStep.values())
                .map(DossierStep::form)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static DefinitionProblem problem(Form form, String key, Object... arguments) {
        return new DefinitionProblem(
                form.line(),
                form.task(),
                locale -> Texts.of("processing", "PortalForms." + key, locale, List.of(arguments)));
    }
}
