package vn.bieuduong.platform;

/** Sự việc: what happened, announced once; observers run in the same transaction and may still refuse. */
public interface Fact {

    /** What it happened to, as the audit trail names it: a dossier's id, an account's name. */
    String subject();
}
