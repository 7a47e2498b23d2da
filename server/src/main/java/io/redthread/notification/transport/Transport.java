package io.redthread.notification.transport;

import io.redthread.notification.Provider;
import java.io.IOException;
import java.util.Set;

/** Speaks the protocol of a provider (传输). Every call it makes ends within the timeout. */
public interface Transport {

    /** Whose protocol it speaks. */
    Set<Provider> providers();

    /**
     * Hands one letter to the provider.
     *
     * @throws IOException when nobody answered; the same as {@link Answer.Down}
     */
    Answer send(Account account, Letter letter) throws IOException, InterruptedException;
}
