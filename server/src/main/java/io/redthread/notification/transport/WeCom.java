package io.redthread.notification.transport;

import java.time.Duration;
import java.util.Set;

/** What WeCom's error numbers mean, whichever of its interfaces answers. */
final class WeCom {

    private static final int BUSY = -1;
    private static final Set<Integer> TOO_MANY = Set.of(45009, 45033, 45024);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private WeCom() {}

    /** What follows from an answer that is not a success. */
    static Answer answer(ProviderHttp.Reply reply) {
        var code = reply.code("/errcode");
        if (TOO_MANY.contains(code)) {
            return new Answer.Throttled(reply.text(), PAUSE);
        }
        return code == BUSY ? new Answer.Failed(reply.text()) : new Answer.Down(reply.text());
    }
}
