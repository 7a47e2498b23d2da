package io.redthread.sales;

import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.sales.store.ReturnStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes returns that shops report, and links each line to the order it came from where that can be found. */
@Service
public class ReturnIntake {

    private final ReturnStore store;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;

    ReturnIntake(ReturnStore store, IdBlocks ids, DocumentNumbers numbers) {
        this.store = store;
        this.ids = ids;
        this.numbers = numbers;
    }

    /**
     * Takes a batch of one shop or several; the same return twice is one.
     *
     * @return platform numbers of those that were new
     */
    @Transactional
    public Set<String> accept(List<NewReturn> returns) {
        if (returns.isEmpty()) {
            return Set.of();
        }
        var fresh = new ArrayList<ReturnStore.Fresh>(returns.size());
        returns.forEach(it -> fresh.add(
                new ReturnStore.Fresh(new ReturnId(ids.next("sales", "customer_return_id")), numbers.next("RT"), it)));
        return store.insert(fresh);
    }
}
