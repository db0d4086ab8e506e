package vn.bieuduong.processing.administration;

import java.util.List;

/** Một quy trình với các phiên bản của nó, newest first. */
public record ProcessLine(String key, String name, List<ProcessVersion> versions) {

    public ProcessVersion newest() {
        return versions.get(0);
    }

    public List<ProcessVersion> older() {
        return versions.subList(1, versions.size());
    }
}
