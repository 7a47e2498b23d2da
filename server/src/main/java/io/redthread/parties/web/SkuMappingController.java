package io.redthread.parties.web;

import static java.util.Objects.requireNonNullElse;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.parties.NewSkuMapping;
import io.redthread.parties.SkuMappingFilter;
import io.redthread.parties.SkuMappingId;
import io.redthread.parties.SkuMappingView;
import io.redthread.parties.SkuMappings;
import io.redthread.parties.web.PartyRequests.SaveMapping;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What shops' codes mean, over HTTP. */
@RestController
@RequestMapping("/api/parties/sku-mappings")
class SkuMappingController {

    private final SkuMappings mappings;
    private final Once once;

    SkuMappingController(SkuMappings mappings, Once once) {
        this.mappings = mappings;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.PARTIES_READ)
    Page<SkuMappingView> list(SkuMappingFilter filter, PageQuery page) {
        return mappings.page(filter, page);
    }

    /** The shop's code names the mapping, so saving is putting: new or changed. */
    @PutMapping
    @Requires(Permission.PARTIES_EDIT)
    SkuMappingView save(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SaveMapping request) {
        var mapping = new NewSkuMapping(
                request.shop(),
                request.platformSku(),
                request.sku(),
                requireNonNullElse(request.factor(), BigDecimal.ONE));
        return once.answer(key, request, SkuMappingView.class, () -> mappings.save(mapping));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PARTIES_EDIT)
    void remove(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable SkuMappingId id) {
        once.run(key, id, () -> mappings.remove(id));
    }
}
