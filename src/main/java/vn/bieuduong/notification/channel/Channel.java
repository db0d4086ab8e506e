package vn.bieuduong.notification.channel;

/** Một đường gửi. For one thread. */
public interface Channel {

    Medium medium();

    /** Whether {@code portal.yaml} names who takes its messages. */
    boolean isConfigured();

    /** Returns once it was taken. */
    void send(Dispatch message) throws NotDelivered;

    /** There is nothing to send for a while. */
    void close();
}
