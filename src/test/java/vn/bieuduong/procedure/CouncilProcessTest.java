package vn.bieuduong.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Problems;

/** A procedure in which a council has a say is given a process that asks it, and not one that stops at the decision. */
class CouncilProcessTest {

    @Test
    void aProcessWithoutACouncilIsNamedWhereAProcedureWithOneAsksForIt(@TempDir Path config) throws IOException {
        for (String folder : List.of("procedures", "processes")) {
            Files.createDirectories(config.resolve(folder));
            try (Stream<Path> files = Files.list(Path.of("config").resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, config.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        Problems sound = new Problems();
        ProcedureFiles.read(config, sound);
        assertThat(sound.all()).isEmpty();

        Path commune = config.resolve("procedures/tdkt-x01.yaml");
        Files.writeString(commune, Files.readString(commune).replace("process: TDKT-X01", "process: TDKT-X09"));
        Problems problems = new Problems();
        ProcedureFiles.read(config, problems);

        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith("procedures/tdkt-x01.yaml:")
                .contains("quy trình “TDKT-X09” không có bước Hội đồng");
    }
}
