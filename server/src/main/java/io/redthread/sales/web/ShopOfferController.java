package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.ShopOffer;
import io.redthread.sales.ShopOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shops may offer, for people and for the programs that tell the shops. */
@RestController
@RequestMapping("/api/sales/offers")
class ShopOfferController {

    private final ShopOffers offers;

    ShopOfferController(ShopOffers offers) {
        this.offers = offers;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<ShopOffer> offers(
            @RequestParam String shop,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute PageQuery query) {
        return offers.page(shop, q, query);
    }
}
