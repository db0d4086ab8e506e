package vn.bieuduong.notification.channel;

/** Không gửi được: why a message was not taken, in the other side's own words. */
public class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    NotDelivered(Trouble trouble, String words) {
        super(words);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
