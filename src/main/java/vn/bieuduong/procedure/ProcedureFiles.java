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
import java.util.Set;
import java.util.TreeSet;
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
        Set<String> processes = processKeys(configDir.resolve(PROCESSES), problems);
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
                        && !processes.contains(procedure.processKey())) {
                    yaml.wrong("process", "procedure.process", procedure.processKey(), processes);
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

    /** The ids of the processes that can be run. Whether a process is sound is for its own check to say. */
    private static Set<String> processKeys(Path folder, Problems problems) {
        Set<String> keys = new TreeSet<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        for (Path path : list(folder, "*.bpmn", PROCESSES, problems)) {
            try (InputStream in = Files.newInputStream(path)) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("process")
                            && BPMN.equals(xml.getNamespaceURI())) {
                        keys.add(String.valueOf(xml.getAttributeValue(null, "id")));
                    }
                }
            } catch (IOException | XMLStreamException e) {
                problems.wrong(PROCESSES + "/" + path.getFileName(), 0, "procedure.unreadProcess");
            }
        }
        return keys;
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
