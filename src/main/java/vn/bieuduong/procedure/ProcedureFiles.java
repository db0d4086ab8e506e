package vn.bieuduong.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Yaml;

/** Tệp thủ tục: reads {@code config/procedures/*.yaml}; every mistake in any of them is named at once. */
public final class ProcedureFiles {

    private static final String FOLDER = "procedures";
    private static final String PROCESSES = "processes";
    /** The form of the step in which a council's result is recorded. */
    private static final String COUNCIL = "council";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /**
     * A file's procedure with the text it was read from.
     *
     * @param file as problems name it
     */
    record Source(String file, String text, Procedure procedure) {}

    private ProcedureFiles() {}

    /** Reads the procedures, each as if it were its first version; mistakes go to {@code problems}. */
    public static List<Procedure> read(Path configDir, Problems problems) {
        return sources(configDir, problems).stream().map(Source::procedure).toList();
    }

    static List<Source> sources(Path configDir, Problems problems) {
        Map<String, Boolean> processes = processKeys(configDir.resolve(PROCESSES), problems);
        List<Source> sources = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (Path path : list(configDir.resolve(FOLDER), "*.yaml", FOLDER, problems)) {
            String file = FOLDER + "/" + path.getFileName();
            read(path, file, problems).ifPresent(text -> {
                Yaml yaml = Yaml.parse(text, file, problems);
                if (yaml.keys().isEmpty()) {
                    return; // unreadable or empty, and named so
                }
                Procedure procedure = ProcedureReader.read(yaml, 1);
                String other = files.putIfAbsent(procedure.id(), file);
                if (other != null && !procedure.id().isEmpty()) {
                    yaml.wrong("id", "procedure.id", procedure.id(), other);
                }
                if (!processes.isEmpty()
                        && !procedure.processKey().isEmpty()
                        && !processes.containsKey(procedure.processKey())) {
                    yaml.wrong("process", "procedure.process", procedure.processKey(), processes.keySet());
                }
                if (procedure.hasCouncil() && !processes.getOrDefault(procedure.processKey(), true)) {
                    yaml.wrong("process", "procedure.processCouncil", procedure.processKey());
                }
                if (procedure.voting() == null && procedure.council() != Council.NONE) {
                    yaml.wrong("council", "procedure.voting");
                }
                sources.add(new Source(file, text, procedure));
            });
        }
        if (sources.isEmpty()) {
            problems.wrong(FOLDER, 0, "procedure.none");
        }
        return List.copyOf(sources);
    }

    private static Optional<String> read(Path path, String file, Problems problems) {
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            problems.wrong(file, 0, "file.unread");
            return Optional.empty();
        }
    }

    /**
     * The ids of the processes that can be run, each with whether a council may have its say in it. Whether a process is sound is for its own
     * check to say.
     */
    private static Map<String, Boolean> processKeys(Path folder, Problems problems) {
        Map<String, Boolean> keys = new TreeMap<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        for (Path path : list(folder, "*.bpmn", PROCESSES, problems)) {
            try (InputStream in = Files.newInputStream(path)) {
                processKeys(factory.createXMLStreamReader(in), keys);
            } catch (IOException | XMLStreamException e) {
                problems.wrong(PROCESSES + "/" + path.getFileName(), 0, "procedure.unreadProcess");
            }
        }
        return keys;
    }

    private static void processKeys(XMLStreamReader xml, Map<String, Boolean> keys) throws XMLStreamException {
        String within = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && BPMN.equals(xml.getNamespaceURI())) {
                if (xml.getLocalName().equals("process")) {
                    within = String.valueOf(xml.getAttributeValue(null, "id"));
                    keys.put(within, false);
                } else if (asksCouncil(xml) && keys.containsKey(within)) {
                    keys.put(within, true);
                }
            }
        }
    }

    /** A council's own step, or another process that may have it. */
    private static boolean asksCouncil(XMLStreamReader xml) {
        if (xml.getLocalName().equals("callActivity")) {
            return true;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("formKey")
                    && xml.getAttributeValue(i).equals(COUNCIL)) {
                return xml.getLocalName().equals("userTask");
            }
        }
        return false;
    }

    private static List<Path> list(Path folder, String pattern, String name, Problems problems) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(paths::add);
        } catch (IOException e) {
            problems.wrong(name, 0, "file.folder", name);
        }
        paths.sort(null);
        return paths;
    }
}
