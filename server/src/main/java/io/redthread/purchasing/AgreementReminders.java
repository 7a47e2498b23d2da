package io.redthread.purchasing;

import io.redthread.identity.Permission;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.caller.Caller;
import io.redthread.purchasing.store.AgreementRows;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of framework agreements that end soon (续签提醒): once each, as a task until its last day. */
@Service
public class AgreementReminders {

    private final AgreementRows rows;
    private final Tasks tasks;
    private final Clock clock;

    AgreementReminders(AgreementRows rows, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens a task for every agreement that ends soon and had none; answers how many. Several servers may. */
    @Transactional
    public int remind() {
        var now = clock.instant();
        var ending = rows.endingUntold(CompanyDay.today(clock), new Saving(Caller.SYSTEM.username(), now));
        tasks.open(ending.stream()
                .map(agreement -> new NewTask(
                        "agreement-renewal",
                        agreement.ref(),
                        agreement.number(),
                        "续签协议:" + agreement.supplierName() + "," + agreement.validTo() + "到期",
                        "Renew the agreement with " + agreement.supplierName() + ", ends on " + agreement.validTo(),
                        "/purchasing/agreements/" + agreement.id().value(),
                        Permission.PURCHASING_EDIT.code(),
                        now,
                        CompanyDay.start(agreement.validTo().plusDays(1))))
                .toList());
        return ending.size();
    }
}
