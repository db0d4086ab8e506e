package vn.bieuduong.procedure;

/** Phiên bản thủ tục: one version of a procedure, as a dossier pins it: TDKT-P01, 3. */
record ProcedureId(String id, int version) {

    @Override
    public String toString() {
        return id + "/" + version;
    }
}
