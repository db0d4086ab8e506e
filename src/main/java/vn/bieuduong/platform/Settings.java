package vn.bieuduong.platform;

import java.net.URI;
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
 * @param phones who brings short messages to telephones
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
        Optional<MailServer> mail,
        Phones phones) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

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
                Optional.empty(),
                Phones.NONE);
    }

    /** Quét mã độc: whether the portal starts without a scanner. */
    private enum Malware {
        OPTIONAL,
        REQUIRED
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
        Optional<String> configured = yaml.optionalText("clamd");
        Optional<String> clamd = Optional.ofNullable(environment.get("CLAMD")).or(() -> configured);
        if (!clamd.orElse("localhost:1").matches("[^/\\s]+:[0-9]{1,5}")) {
            yaml.wrong("clamd", "portal.clamd");
        }
        if (yaml.has("malware") && yaml.choice("malware", Malware.class) == Malware.REQUIRED && clamd.isEmpty()) {
            yaml.wrong("malware", "portal.malware");
        }
        UploadRules uploads = UploadRules.read(yaml.child("uploads"), demonstration);
        Office office = Office.read(yaml.child("office"));
        Sessions sessions = Sessions.read(yaml.child("sessions"));
        Optional<MailServer> mail =
                yaml.has("mail") ? Optional.of(MailServer.read(yaml.child("mail"), environment)) : Optional.empty();
        Phones phones = Phones.read(yaml, environment);
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
                mail,
                phones);
    }

    /** The same, with a mail server. */
    public Settings with(MailServer mail) {
        return with(Optional.of(mail), phones);
    }

    /** The same, with somebody who brings short messages. */
    public Settings with(Phones phones) {
        return with(mail, phones);
    }

    private Settings with(Optional<MailServer> mail, Phones phones) {
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
                mail,
                phones);
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
     * @param reports where what could not be delivered comes back to; nobody notices it without
     */
    public record MailServer(
            String host,
            int port,
            Security security,
            Optional<String> user,
            String password,
            String from,
            Optional<ReportMailbox> reports) {

        /** Bảo mật đường truyền: how the way to the server is kept secret. */
        public enum Security {
            /** Begun in the open and encrypted before anything is said; else nothing is said. */
            STARTTLS,
            TLS,
            /** Not at all: to a server on this machine alone. */
            NONE
        }

        static MailServer read(Yaml yaml, Map<String, String> environment) {
            Security security = yaml.has("security") ? yaml.choice("security", Security.class) : Security.STARTTLS;
            int usual = security == Security.TLS ? 465 : security == Security.STARTTLS ? 587 : 25;
            MailServer server = new MailServer(
                    yaml.text("host"),
                    yaml.number("port", 1, 65_535, usual),
                    security,
                    yaml.optionalText("user"),
                    environment.getOrDefault("SMTP_PASSWORD", ""),
                    yaml.text("from"),
                    yaml.has("reports")
                            ? Optional.of(ReportMailbox.read(yaml.child("reports"), environment))
                            : Optional.empty());
            yaml.done();
            if (!server.from.isEmpty() && !server.from.matches("[^@\\s\\p{Cntrl}<>,;]+@[^@\\s\\p{Cntrl}<>,;]+")) {
                yaml.wrong("from", "portal.mail.from", server.from);
            }
            if (server.user.isPresent() && server.password.isEmpty()) {
                yaml.wrong("user", "portal.mail.password");
            }
            mustBeSecret(yaml, security, server.host);
            return server;
        }

        private static void mustBeSecret(Yaml yaml, Security security, String host) {
            if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
                yaml.wrong("security", "portal.mail.security", host);
            }
        }

        /** Without the password: settings are logged. */
        @Override
        public String toString() {
            return host + ":" + port + " " + security;
        }
    }

    /**
     * Hộp thư trả lại: where reports of mail that could not be delivered are read by IMAP, {@code mail: reports} in
     * {@code portal.yaml}.
     *
     * @param password {@code IMAP_PASSWORD} of the environment and of no file
     * @param folder the mailbox they come into
     */
    public record ReportMailbox(
            String host, int port, MailServer.Security security, String user, String password, String folder) {

        static ReportMailbox read(Yaml yaml, Map<String, String> environment) {
            MailServer.Security security =
                    yaml.has("security") ? yaml.choice("security", MailServer.Security.class) : MailServer.Security.TLS;
            ReportMailbox box = new ReportMailbox(
                    yaml.text("host"),
                    yaml.number("port", 1, 65_535, security == MailServer.Security.TLS ? 993 : 143),
                    security,
                    yaml.text("user"),
                    environment.getOrDefault("IMAP_PASSWORD", ""),
                    yaml.optionalText("folder").orElse("INBOX"));
            yaml.done();
            if (box.password.isEmpty()) {
                yaml.wrong("user", "portal.gateway.token", "IMAP_PASSWORD");
            }
            MailServer.mustBeSecret(yaml, security, box.host);
            return box;
        }

        /** Without the password: settings are logged. */
        @Override
        public String toString() {
            return user + "@" + host + ":" + port + " " + security;
        }
    }

    /**
     * Tin ngắn: who brings short messages to telephones, {@code sms} and {@code zalo} in {@code portal.yaml}.
     *
     * @param sms a gateway for SMS
     * @param zalo a Zalo Official Account
     */
    public record Phones(Optional<Gateway> sms, Optional<Gateway> zalo) {

        /** As shipped: nobody. */
        public static final Phones NONE = new Phones(Optional.empty(), Optional.empty());

        static Phones read(Yaml yaml, Map<String, String> environment) {
            return new Phones(
                    Gateway.read(yaml, "sms", "sender", "SMS_TOKEN", environment),
                    Gateway.read(yaml, "zalo", "template", "ZALO_TOKEN", environment));
        }
    }

    /**
     * Cổng tin ngắn.
     *
     * @param address what messages are posted to
     * @param as the name that an SMS comes from, or the template that Zalo has registered
     * @param token with which it knows us, of the environment and of no file
     */
    public record Gateway(URI address, String as, String token) {

        static Optional<Gateway> read(
                Yaml all, String name, String as, String variable, Map<String, String> environment) {
            if (!all.has(name)) {
                return Optional.empty();
            }
            Yaml yaml = all.child(name);
            String address = yaml.text("address");
            boolean secret =
                    address.matches("(https://[\\w.:-]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?)(/[\\w.~/?=&-]*)?");
            if (!secret) {
                yaml.wrong("address", "portal.gateway.address");
            }
            Gateway gateway = new Gateway(
                    URI.create(secret ? address : "http://localhost/"),
                    yaml.text(as),
                    environment.getOrDefault(variable, ""));
            yaml.done();
            if (gateway.token.isEmpty()) {
                yaml.wrong("address", "portal.gateway.token", variable);
            }
            return Optional.of(gateway);
        }

        /** Without the token: settings are logged. */
        @Override
        public String toString() {
            return address.getHost();
        }
    }
}
