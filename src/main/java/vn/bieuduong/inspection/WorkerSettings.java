package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.bieuduong.inspection.fence.Fence;
import vn.bieuduong.platform.UploadRules;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Thiết lập của tiến trình kiểm tra: what a worker process is started with.
 *
 * @param classPath the portal's classes and libraries: files and folders, {@code lib/*} allowed
 * @param heapMegabytes the most memory a worker may use for objects
 * @param limit how much computing one file may cost
 * @param trust where certificates lie
 * @param online who may be asked about revocation
 * @param clamd host:port of the malware scanner, when there is one
 * @param drawing how much computing reading the text and drawing the pages of one file may cost
 */
public record WorkerSettings(
        List<String> classPath,
        int heapMegabytes,
        Duration limit,
        TrustFolders trust,
        OnlineRevocation online,
        Optional<String> clamd,
        Duration drawing) {

    /** By name: whoever asks a worker must not be able to call what runs in it. */
    private static final String WORKER = "vn.bieuduong.inspection.worker.InspectionWorker";

    public static final int HEAP_MEGABYTES = 384;
    public static final Duration LIMIT = Duration.ofSeconds(60);

    /** How many times the limit a busy machine may take before the worker is killed. */
    public static final int PATIENCE = 4;

    public WorkerSettings {
        // a worker starts in a folder of its own
        classPath = classPath.stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    public WorkerSettings(
            List<String> classPath,
            int heapMegabytes,
            Duration limit,
            TrustFolders trust,
            OnlineRevocation online,
            Optional<String> clamd) {
        this(
                classPath,
                heapMegabytes,
                limit,
                trust,
                online,
                clamd,
                Duration.ofSeconds(UploadRules.DEFAULT.drawingSeconds()));
    }

    /** With the usual limits; nobody is asked about revocation. */
    public static WorkerSettings of(List<String> classPath, TrustFolders trust, Optional<String> clamd) {
        return new WorkerSettings(classPath, HEAP_MEGABYTES, LIMIT, trust, OnlineRevocation.OFF, clamd);
    }

    public WorkerSettings with(OnlineRevocation asked) {
        return new WorkerSettings(classPath, heapMegabytes, limit, trust, asked, clamd, drawing);
    }

    public WorkerSettings drawingFor(Duration computing) {
        return new WorkerSettings(classPath, heapMegabytes, limit, trust, online, clamd, computing);
    }

    /**
     * The class path of the portal itself: of a WAR the real {@code WEB-INF/classes}, and the libraries that lie beside it and not in
     * it ({@code payara-web.xml}); elsewhere this JVM's own.
     */
    public static List<String> ownClassPath() {
        String own = WorkerSettings.class.getName().replace('.', '/') + ".class";
        URL url = WorkerSettings.class.getClassLoader().getResource(own);
        if (url != null && url.getProtocol().equals("file")) {
            String file = Path.of(URI.create(url.toString())).toString();
            Path classes = Path.of(file.substring(0, file.length() - own.length()));
            Path libraries = classes.resolve("../../../libraries").normalize();
            if (classes.endsWith("WEB-INF/classes") && Files.isDirectory(libraries)) {
                return List.of(classes.toString(), libraries + "/*");
            }
        }
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** Whether a worker asks anybody over the network. */
    public boolean internet() {
        return clamd.isPresent() || !online.hosts().isEmpty();
    }

    /**
     * The command that runs a worker behind its fence.
     *
     * @param fonts a folder for what it finds out about fonts
     */
    List<String> command(WorkerDesk desk, Path fonts) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+DisplayVMOutputToStderr", // never between the frames
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + desk.scrap(),
                "-Djna.nosys=true",
                "-Djna.tmpdir=" + desk.scrap(),
                "-Dpdfbox.fontcache=" + fonts,
                "-cp",
                String.join(File.pathSeparator, classPath),
                WORKER);
        return fence(desk, fonts).around(java, classPath, desk.scrap());
    }

    private Fence fence(WorkerDesk desk, Path fonts) throws IOException {
        List<Path> readable = new ArrayList<>(List.of(desk.in()));
        readable.addAll(trust.anchors());
        readable.addAll(trust.intermediates());
        readable.addAll(trust.crls());
        List<Path> writable = new ArrayList<>(List.of(desk.out(), desk.scrap(), fonts));
        Set<Integer> ports = new TreeSet<>();
        clamd.map(WorkerSettings::port).ifPresent(ports::add);
        if (!online.hosts().isEmpty()) {
            // no rule can be made for what is not there yet
            writable.add(Files.createDirectories(online.folder()));
            ports.addAll(online.ports());
        }
        return new Fence(readable, writable, ports);
    }

    /** Which folders of certificates there are now: changes when one comes, goes or is replaced by another of its name. */
    List<Object> folders() {
        return Stream.of(trust.anchors(), trust.intermediates(), trust.crls())
                .flatMap(List::stream)
                .map(WorkerSettings::identity)
                .toList();
    }

    private static Object identity(Path folder) {
        try {
            return String.valueOf(
                    Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
        } catch (IOException absent) {
            return "";
        }
    }

    private static int port(String hostAndPort) {
        return Integer.parseInt(hostAndPort.substring(hostAndPort.lastIndexOf(':') + 1));
    }

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("limitSeconds", limit.toSeconds())
                .add("anchors", paths(trust.anchors()))
                .add("intermediates", paths(trust.intermediates()))
                .add("crls", paths(trust.crls()))
                .add("online", OnlineJson.write(online))
                .add("clamd", clamd.orElse(""))
                .add("drawingMillis", drawing.toMillis())
                .build();
    }

    /** What the worker needs of it, read back there. */
    public static WorkerSettings fromJson(JsonObject json) {
        String clamd = json.getString("clamd");
        return new WorkerSettings(
                List.of(),
                HEAP_MEGABYTES,
                Duration.ofSeconds(json.getInt("limitSeconds")),
                new TrustFolders(paths(json, "anchors"), paths(json, "intermediates"), paths(json, "crls")),
                OnlineJson.read(json.getJsonObject("online")),
                clamd.isEmpty() ? Optional.empty() : Optional.of(clamd),
                Duration.ofMillis(json.getInt("drawingMillis")));
    }

    private static JsonArrayBuilder paths(List<Path> paths) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        paths.forEach(path -> array.add(path.toAbsolutePath().toString()));
        return array;
    }

    private static List<Path> paths(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonString.class).stream()
                .map(text -> Path.of(text.getString()))
                .toList();
    }
}
