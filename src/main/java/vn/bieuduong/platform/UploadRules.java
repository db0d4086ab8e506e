package vn.bieuduong.platform;

/**
 * Hạn mức tải lên: how much one account and one dossier may bring, {@code uploads} in {@code portal.yaml}. Far more than anybody
 * needs who files dossiers, and far less than it takes to fill the portal.
 *
 * @param filesADay of one account, within 24 hours
 * @param megabytesADay of one account, within 24 hours
 * @param waiting files of one account that are not inspected yet
 * @param megabytesADossier of the papers on one dossier
 * @param megabytesANominee more for each nominee, where the papers of many would not have room otherwise
 * @param megabytesAPaper of one paper of ours that somebody brings: to have it verified, or signed by the leader
 * @param drafts of one account at the same time
 * @param drawingSeconds of computing that reading and drawing one file may take
 * @param onlyScanned whether staff open no file that a scanner has not cleared
 */
public record UploadRules(
        int filesADay,
        int megabytesADay,
        int waiting,
        int megabytesADossier,
        int megabytesANominee,
        int megabytesAPaper,
        int drafts,
        int drawingSeconds,
        boolean onlyScanned) {

    /** What holds when {@code portal.yaml} says nothing else. */
    public static final UploadRules DEFAULT = new UploadRules(6000, 12_000, 60, 1000, 2, 20, 100, 10, false);

    /** As read; files are to be scanned unless that is said, or the portal is a demonstration. */
    static UploadRules read(Yaml yaml, boolean demonstration) {
        UploadRules rules = new UploadRules(
                yaml.number("filesADay", 1, 1_000_000, DEFAULT.filesADay),
                yaml.number("megabytesADay", 1, 1_000_000, DEFAULT.megabytesADay),
                yaml.number("waiting", 1, 500, DEFAULT.waiting),
                yaml.number("megabytesADossier", 1, 1_000_000, DEFAULT.megabytesADossier),
                yaml.number("megabytesANominee", 0, 1_000, DEFAULT.megabytesANominee),
                yaml.number("megabytesAPaper", 1, 200, DEFAULT.megabytesAPaper),
                yaml.number("drafts", 1, 100_000, DEFAULT.drafts),
                yaml.number("drawingSeconds", 1, 60, DEFAULT.drawingSeconds),
                yaml.flag("onlyScanned", !demonstration));
        yaml.done();
        return rules;
    }

    /** How many megabytes the papers of a dossier may have in all. */
    public int megabytes(int nominees) {
        return Math.max(megabytesADossier, nominees * megabytesANominee);
    }

    /** The largest paper of ours that somebody may bring. */
    public long paperBytes() {
        return megabytesAPaper * 1024L * 1024L;
    }
}
