package vn.bieuduong.notification;

/** Không gửi được: why the mail server has not taken a message, in its own words. */
class MailFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    MailFailure(Trouble trouble, String words) {
        super(words);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
