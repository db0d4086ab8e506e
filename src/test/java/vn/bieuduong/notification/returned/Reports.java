package vn.bieuduong.notification.returned;

/** Reports of delivery as mail servers write them. */
public final class Reports {

    private Reports() {}

    /** One that says this of a message of ours. */
    public static String of(String messageId, String action, String status, String diagnostic) {
        return """
                From: MAILER-DAEMON@mx.example
                To: khenthuong@lacha.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="report"

                --report
                Content-Type: text/plain; charset=us-ascii

                This is the mail system. Your message could not be delivered.
                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                Arrival-Date: Mon, 30 Nov 2026 09:00:00 +0700

                Final-Recipient: rfc822; huong@lacha.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --report
                Content-Type: message/rfc822

                From: khenthuong@lacha.example
                To: huong@lacha.example
                Message-ID: %s
                Subject: =?UTF-8?Q?H=E1=BB=93_s=C6=A1?=

                Kinh gui
                --report--
                """.formatted(action, status, diagnostic, messageId)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }
}
