package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Danh mục thư viện: every library with version and licence, as CycloneDX. */
@Command(name = "sbom")
final class SbomCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        return ShellWork.run("sbom", List.of());
    }
}
