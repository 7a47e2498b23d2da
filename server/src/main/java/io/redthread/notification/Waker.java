package io.redthread.notification;

import io.redthread.platform.database.Bell;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes who sends and who shows, here and on other servers, once what they are to see is committed. */
@Component
class Waker {

    private final Bell bell;
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    Waker(Bell bell) {
        this.bell = bell;
    }

    /** Runs that whenever there is something new, made here or elsewhere. */
    void onWake(Runnable sleeper) {
        sleepers.add(sleeper);
        bell.onRing(sleeper);
    }

    /** Wakes everybody after the commit, once however often it is asked for. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Waker.this);
                }
            });
        }
    }

    private void wake() {
        sleepers.forEach(Runnable::run);
        bell.ring();
    }
}
