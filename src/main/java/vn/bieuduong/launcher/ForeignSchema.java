package vn.bieuduong.launcher;

import java.nio.file.Path;

/** Lược đồ lạ: the tables were made by another build of the portal, and this one does not touch them. */
final class ForeignSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean newer;

    /**
     * @param newer whether everything this release would do has been done and more on top of it; else the data come from a build
     *     before the first release
     */
    ForeignSchema(boolean newer) {
        super(newer ? "made by a newer release" : "made by another build");
        this.newer = newer;
    }

    /** What the operator is told whose embedded database it is. */
    StartRefused in(Path data) {
        return new StartRefused(StartRefused.OTHER_DATA, newer ? "data.newer" : "data.trial", data);
    }

    /** What the operator is told who has a database of his own; the files in {@code data} belong to it. */
    StartRefused at(String database, Path data) {
        return new StartRefused(StartRefused.OTHER_DATA, newer ? "database.newer" : "database.trial", database, data);
    }
}
