package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/run and its siblings take for Java, on a machine made of a folder; the programs in it only say their release. */
class JavaFinderTest {

    private static final String NEEDED = "JDK 21 or newer is needed";

    @TempDir
    private Path machine;

    private Path jvm;
    private Path tools;

    /** A machine without Java and without apt, but with what the scripts themselves run. */
    @BeforeEach
    void machine() throws IOException {
        jvm = Files.createDirectory(machine.resolve("jvm"));
        tools = Files.createDirectory(machine.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "id", "mktemp")) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path real = Path.of(folder, tool);
                if (Files.isExecutable(real) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), real);
                }
            }
        }
    }

    @Test
    void theOneOfJavaHomeIsTakenBeforeTheOneInThePath() throws Exception {
        Path home = jdk(machine.resolve("mine"), "21.0.9");
        Path inPath = jdk(machine.resolve("other"), "25.0.1");

        assertThat(find("javac", home, inPath)).isEqualTo(home.toString());
    }

    @Test
    void theOneInThePathIsTakenBeforeTheFolder() throws Exception {
        Path inPath = jdk(machine.resolve("other"), "21.0.9");
        jdk(jvm.resolve("temurin-25"), "25.0.1");

        assertThat(find("javac", null, inPath)).isEqualTo(inPath.toString());
    }

    @Test
    void anOlderOneFirstInThePathIsPassedOverForTheNewestOfTheFolder() throws Exception {
        Path old = jdk(machine.resolve("old"), "17.0.13");
        jdk(jvm.resolve("a-21"), "21.0.9");
        Path newest = jdk(jvm.resolve("b-25"), "25.0.1");
        jdk(jvm.resolve("c-24"), "24.0.2");

        assertThat(find("javac", null, old)).isEqualTo(newest.toString());
    }

    @Test
    void aJavaHomeThatIsTooOldOrGoneIsPassedOver() throws Exception {
        Path old = jdk(machine.resolve("old"), "11.0.2");
        Path good = jdk(jvm.resolve("a-21"), "21");

        assertThat(find("javac", old, old)).isEqualTo(good.toString());
        assertThat(find("javac", machine.resolve("gone"), old)).isEqualTo(good.toString());
    }

    @Test
    void aJavaWithoutACompilerIsPassedOverWhereOneIsNeeded() throws Exception {
        Path runtime = jre(machine.resolve("runtime"), "25.0.1");
        jre(jvm.resolve("z-26"), "26");
        Path good = jdk(jvm.resolve("a-21"), "21.0.9");

        assertThat(find("javac", runtime, runtime)).isEqualTo(good.toString());
        assertThat(find("java", runtime, good)).isEqualTo(runtime.toString());
    }

    @Test
    void anOldOneThatDoesNotEvenKnowTheQuestionIsPassedOver() throws Exception {
        Path ancient = machine.resolve("java-8");
        program(ancient, "javac", "echo 'javac: invalid flag: --version' >&2; exit 2");
        program(ancient, "java", "echo 'Unrecognized option: --version' >&2; exit 1");
        Path good = jdk(jvm.resolve("a-21"), "21.0.9");

        assertThat(find("javac", ancient, ancient)).isEqualTo(good.toString());
    }

    /** Starting each of five takes longer than the rest of a start of the portal's own scripts. */
    @Test
    void oneWhoseFileNamesItsReleaseIsNotStartedForIt() throws Exception {
        Path old = jdk(machine.resolve("old"), "17.0.13");
        program(old, "javac", "touch " + machine.resolve("started"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Debian\"\nJAVA_VERSION=\"1.8.0_432\"\n");
        Path good = jdk(jvm.resolve("a-25"), "25.0.1");
        program(good, "javac", "touch " + machine.resolve("started"));
        Files.writeString(good.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");

        assertThat(find("javac", null, old)).isEqualTo(good.toString());
        assertThat(machine.resolve("started")).doesNotExist();
    }

    @Test
    void aLinkInThePathLeadsToTheFolderOfItsJdk() throws Exception {
        Path real = jdk(machine.resolve("opt/jdk-21"), "21.0.9");
        Path bin = Files.createDirectories(machine.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("javac"), real.resolve("bin/javac"));

        assertThat(find("javac", null, machine.resolve("usr"))).isEqualTo(real.toString());
    }

    @Test
    void whatWasFoundIsJavaHomeAndFirstInThePath() throws Exception {
        Path old = jdk(machine.resolve("old"), "17.0.13");
        Path good = jdk(jvm.resolve("a-21"), "21.0.9");

        Answer answer = run(
                "use_java javac \"$PATH\" " + jvm + " && echo \"$JAVA_HOME\" && command -v javac && javac --version",
                old,
                old);

        assertThat(answer.code()).isZero();
        assertThat(answer.lines()).containsExactly(good.toString(), good + "/bin/javac", "javac 21.0.9");
    }

    @Test
    void whereThereIsNoneAndNoAptOneSentenceSaysWhatToDo() throws Exception {
        Path old = jdk(machine.resolve("old"), "17.0.13");

        Answer answer = run("use_java javac \"$PATH\" " + jvm + "; echo went on", old, old);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).singleElement().asString().contains("Cần JDK 21 trở lên", NEEDED, "JAVA_HOME=");
    }

    @Test
    void whereAptHasNoneTheSameIsSaid() throws Exception {
        apt("Candidate: (none)");

        Answer answer = run("use_java javac \"$PATH\" " + jvm + "; echo went on", null, machine);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).singleElement().asString().contains(NEEDED);
    }

    @Test
    void whereAptHasOneItIsInstalledAndTaken() throws Exception {
        Path prepared = jdk(machine.resolve("package"), "25.0.1");
        apt("Candidate: 25.0.1+8-1");
        write(
                tools.resolve("apt-get"),
                "case \"$*\" in *install*openjdk-25-jdk-headless*) " + link("cp") + " -r " + prepared + " "
                        + jvm.resolve("java-25-openjdk") + " ;; esac");

        Answer answer = run("use_java javac \"$PATH\" " + jvm + " && echo \"$JAVA_HOME\"", null, machine);

        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.lines().getLast())
                .isEqualTo(jvm.resolve("java-25-openjdk").toString());
    }

    private String find(String program, Path home, Path inPath) throws Exception {
        Answer answer = run("find_java " + program + " 21 \"$PATH\" " + jvm, home, inPath);
        assertThat(answer.code()).as(answer.toString()).isZero();
        return String.join("\n", answer.lines());
    }

    private Answer run(String script, Path home, Path inPath) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        tools.resolve("bash").toString(), "-euo", "pipefail", "-c", ". deploy/lib.sh; " + script)
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        if (home != null) {
            builder.environment().put("JAVA_HOME", home.toString());
        }
        builder.environment().put("PATH", inPath.resolve("bin") + ":" + tools);
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Answer(process.waitFor(), lines);
    }

    private static Path jdk(Path folder, String version) throws IOException {
        program(folder, "javac", "echo javac " + version);
        return jre(folder, version);
    }

    private static Path jre(Path folder, String version) throws IOException {
        program(folder, "java", "echo openjdk " + version + " 2025-10-21 LTS; echo OpenJDK Runtime Environment");
        return folder;
    }

    /** An apt that knows one answer, and a dpkg that knows no package. */
    private void apt(String policy) throws IOException {
        write(tools.resolve("apt-get"), "exit 0");
        write(tools.resolve("apt-cache"), "echo '  " + policy + "'");
        write(tools.resolve("dpkg-query"), "exit 1");
        write(tools.resolve("sudo"), "exec \"$@\"");
        for (String tool : List.of("env", "rm", "grep")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of(link(tool)));
        }
    }

    private static String link(String tool) {
        return Files.isExecutable(Path.of("/usr/bin", tool)) ? "/usr/bin/" + tool : "/bin/" + tool;
    }

    private static void program(Path folder, String name, String script) throws IOException {
        write(Files.createDirectories(folder.resolve("bin")).resolve(name), script);
    }

    private static void write(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int code, List<String> lines) {}
}
