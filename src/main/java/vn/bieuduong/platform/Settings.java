package vn.bieuduong.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Thiết lập: what {@code config/portal.yaml} and the environment say. The environment wins, so that one configuration
 * folder serves several machines.
 *
 * @param configDir the folder with all configuration, {@code CONFIG_DIR}, by default {@code config}
 * @param dataDir files, keys and the embedded database, {@code DATA_DIR}, by default {@code data}
 * @param publicUrl the address people type, without a slash at the end; printed on receipts and in QR codes
 * @param portalName what the pages call the portal
 * @param demonstration whether the fictional province, its accounts and its keys exist
 * @param maxUploadBytes the largest file an applicant may attach
 * @param secureCookies whether cookies carry {@code Secure} and the {@code __Host-} prefix; off only for plain http on one's own machine
 * @param clamd host:port of the malware scanner, when there is one
 * @param inspectionWorkers how many worker processes read applicants' files
 * @param uploads how much one account and one dossier may bring
 * @param office where offices differ
 * @param sessions how long somebody stays signed in
 * @param mail the server that takes e-mails, when there is one
 */
public record Settings(
        Path configDir,
        Path dataDir,
        String publicUrl,
        String portalName,
        boolean demonstration,
        long maxUploadBytes,
        boolean secureCookies,
        Optional<String> clamd,
        int inspectionWorkers,
        UploadRules uploads,
        Office office,
        Sessions sessions,
        Optional<MailServer> mail) {

    /** Where office days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** With the usual limits and habits. */
    public Settings(
            Path configDir,
            Path dataDir,
            String publicUrl,
            String portalName,
            boolean demonstration,
            long maxUploadBytes,
            boolean secureCookies,
            Optional<String> clamd,
            int inspectionWorkers) {
        this(
                configDir,
                dataDir,
                publicUrl,
                portalName,
                demonstration,
                maxUploadBytes,
                secureCookies,
                clamd,
                inspectionWorkers,
                UploadRules.DEFAULT,
                Office.DEFAULT,
                Sessions.DEFAULT,
                Optional.empty());
    }

    /** Reads {@code portal.yaml} in the environment's configuration folder; mistakes go to {@code problems}. */
    public static Settings read(Map<String, String> environment, Problems problems) {
        Path configDir = Path.of(environment.getOrDefault("CONFIG_DIR", "config"));
        Yaml yaml = Yaml.read(configDir.resolve("portal.yaml"), "portal.yaml", problems);
        String port = environment.getOrDefault("HTTP_PORT", "8080");
        String name = yaml.text("name");
        String url = environment.getOrDefault(
                "PUBLIC_URL", yaml.optionalText("publicUrl").orElse("http://localhost:" + port));
        boolean demonstration = yaml.flag("demonstration", false);
        String demo = environment.get("DEMO");
        if (demo != null) {
            demonstration = Boolean.parseBoolean(demo);
        }
        int megabytes = yaml.number("maxUploadMegabytes", 1, 200, 25);
        int workers = yaml.number("inspectionWorkers", 1, 16, 1);
        Optional<String> clamd = Optional.ofNullable(environment.get("CLAMD")).or(() -> yaml.optionalText("clamd"));
        UploadRules uploads = UploadRules.read(yaml.child("uploads"), demonstration);
        Office office = Office.read(yaml.child("office"));
        Sessions sessions = Sessions.read(yaml.child("sessions"));
        Optional<MailServer> mail =
                yaml.has("mail") ? Optional.of(MailServer.read(yaml.child("mail"), environment)) : Optional.empty();
        yaml.done();
        if (!url.matches("https?://[^/\\s]+")) {
            yaml.wrong("publicUrl", "portal.publicUrl");
        }
        return new Settings(
                configDir.toAbsolutePath().normalize(),
                Path.of(environment.getOrDefault("DATA_DIR", "data"))
                        .toAbsolutePath()
                        .normalize(),
                url,
                name,
                demonstration,
                megabytes * 1024L * 1024L,
                url.startsWith("https://"),
                clamd,
                workers,
                uploads,
                office,
                sessions,
                mail);
    }

    /** The same, with a mail server. */
    public Settings with(MailServer mail) {
        return new Settings(
                configDir,
                dataDir,
                publicUrl,
                portalName,
                demonstration,
                maxUploadBytes,
                secureCookies,
                clamd,
                inspectionWorkers,
                uploads,
                office,
                sessions,
                Optional.of(mail));
    }

    /**
     * Nếp làm việc: where offices differ, {@code office} in {@code portal.yaml}.
     *
     * @param nearDueDays working days left at which work counts as soon due
     * @param mostExtensionDays how many days later, at the most, a result may be promised when the office apologises
     * @param mostSupplementDays working days that an applicant may have, at the most, to bring what is missing
     * @param standInsSign whether who stands in for a signatory during leave may do the step of signing
     * @param digestHour when people who never said get their daily digest; 0 for never
     */
    public record Office(
            int nearDueDays, int mostExtensionDays, int mostSupplementDays, boolean standInsSign, int digestHour) {

        /** What holds when {@code portal.yaml} says nothing else. */
        public static final Office DEFAULT = new Office(2, 90, 30, false, 0);

        static Office read(Yaml yaml) {
            Office rules = new Office(
                    yaml.number("nearDueDays", 1, 30, DEFAULT.nearDueDays),
                    yaml.number("mostExtensionDays", 1, 366, DEFAULT.mostExtensionDays),
                    yaml.number("mostSupplementDays", 1, 90, DEFAULT.mostSupplementDays),
                    yaml.flag("standInsSign", DEFAULT.standInsSign),
                    yaml.number("digestHour", 0, 18, DEFAULT.digestHour));
            yaml.done();
            return rules;
        }
    }

    /**
     * Thời gian đăng nhập: how long somebody stays signed in, {@code sessions} in {@code portal.yaml}.
     *
     * @param longest from signing in, however busy he is
     * @param idleOffice without a request, for people of an office
     * @param idleApplicants without a request, for everybody else
     */
    public record Sessions(Duration longest, Duration idleOffice, Duration idleApplicants) {

        /** What holds when {@code portal.yaml} says nothing else. */
        public static final Sessions DEFAULT =
                new Sessions(Duration.ofHours(12), Duration.ofMinutes(30), Duration.ofMinutes(60));

        static Sessions read(Yaml yaml) {
            Sessions rules = new Sessions(
                    Duration.ofHours(yaml.number("longestHours", 1, 24, 12)),
                    Duration.ofMinutes(yaml.number("idleMinutesOffice", 5, 480, 30)),
                    Duration.ofMinutes(yaml.number("idleMinutesApplicants", 5, 480, 60)));
            yaml.done();
            if (rules.idleOffice.compareTo(rules.longest) > 0 || rules.idleApplicants.compareTo(rules.longest) > 0) {
                yaml.wrong("longestHours", "portal.longestHours");
            }
            return rules;
        }
    }

    /**
     * Máy chủ thư: who takes e-mails, {@code mail} in {@code portal.yaml}.
     *
     * @param user whom we sign in as; without one we do not
     * @param password his, {@code SMTP_PASSWORD} of the environment and of no file
     * @param from the address that messages come from and bounces go to
     */
    public record MailServer(
            String host, int port, Security security, Optional<String> user, String password, String from) {

        /** Bảo mật đường truyền: how the way to the server is kept secret. */
        public enum Security {
            /** Begun in the open and encrypted before anything is said; else nothing is said. */
            STARTTLS,
            TLS,
            /** Not at all: to a server on this machine alone. */
            NONE
        }

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

        static MailServer read(Yaml yaml, Map<String, String> environment) {
            Security security = yaml.has("security") ? yaml.choice("security", Security.class) : Security.STARTTLS;
            int usual = security == Security.TLS ? 465 : security == Security.STARTTLS ? 587 : 25;
            MailServer server = new MailServer(
                    yaml.text("host"),
                    yaml.number("port", 1, 65_535, usual),
                    security,
                    yaml.optionalText("user"),
                    environment.getOrDefault("SMTP_PASSWORD", ""),
                    yaml.text("from"));
            yaml.done();
            if (!server.from.isEmpty() && !server.from.matches("[^@\\s\\p{Cntrl}<>,;]+@[^@\\s\\p{Cntrl}<>,;]+")) {
                yaml.wrong("from", "portal.mail.from", server.from);
            }
            if (server.user.isPresent() && server.password.isEmpty()) {
                yaml.wrong("user", "portal.mail.password");
            }
            if (security == Security.NONE && !THIS_MACHINE.contains(server.host)) {
                yaml.wrong("security", "portal.mail.security", server.host);
            }
            return server;
        }

        /** Without the password: settings are logged. */
        @Override
        public String toString() {
            return host + ":" + port + " " + security;
        }
    }
}
