package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartnerRole;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders take goods of the owner their shop sells for, from the first look at them to the promise. */
class OwnedGoodsTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private GoodsOwners owners;

    @Autowired
    private Parties parties;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private Attempts attempts;

    private WarehouseId ours;
    private WarehouseId theirs;
    private ShopId ourShop;
    private ShopId theirShop;
    private Sku sku;

    @BeforeEach
    void the_same_item_of_two_owners() {
        var owner = owner();
        ours = world.warehouse("浙江省");
        theirs = world.warehouse("浙江省", Optional.of(owner));
        ourShop = world.shop(false);
        theirShop = world.shop(false);
        owners.bind(theirShop, Optional.of(owner));
        sku = world.goods(ours, 2);
        world.put(sku, theirs, 3);
    }

    @Test
    void each_shop_ships_from_its_owners_warehouse() {
        assertThat(warehouseOf(order(ourShop, 2))).containsExactly(ours);
        assertThat(warehouseOf(order(theirShop, 3))).containsExactly(theirs);
    }

    @Test
    void goods_of_the_other_owner_do_not_help_an_order_out() {
        assertThat(orders.get(order(ourShop, 3)).status()).isEqualTo(OrderStatus.EXCEPTION);
        assertThat(warehouseOf(order(ourShop, 3))).isEmpty();
    }

    private OrderId order(ShopId shop, int pieces) {
        var wanted = world.order(shop)
                .line(sku.code(), Integer.toString(pieces), "10.00")
                .build();
        var made = (IntakeResult.Created)
                attempts.at(() -> intake.acceptAndMove(List.of(wanted)).getFirst());
        return made.id();
    }

    private List<WarehouseId> warehouseOf(OrderId id) {
        return trail.warehouses(id).stream()
                .map(OrderTrail.WarehouseChoice::warehouse)
                .toList();
    }

    private PartnerId owner() {
        var code = TradingWorld.fresh("OW");
        var terms = new PartyTerms(
                0, "CNY", Optional.empty(), Optional.empty(), Optional.of(PartnerRole.CHANNEL), Optional.empty());
        parties.register(
                PartyKind.PARTNER,
                List.of(new NewParty(
                        code, new PartyContent(code, "", Contact.NONE, "CN", "", "", terms, "", List.of()))));
        return (PartnerId) parties.page(PartyKind.PARTNER, new PartyFilter(code, null, null, null), PageQuery.first(1))
                .items()
                .getFirst()
                .id();
    }
}
