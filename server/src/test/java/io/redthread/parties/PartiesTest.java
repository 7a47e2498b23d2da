package io.redthread.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.Permission;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartyRefusal.ChangedMeanwhile;
import io.redthread.parties.PartyRefusal.CodeTaken;
import io.redthread.platform.database.Statements;
import io.redthread.platform.json.Changes.Change;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.RedthreadTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Shops, mappings, suppliers, customers and partners against a real PostgreSQL. */
class PartiesTest extends RedthreadTest {

    @Autowired
    private Shops shops;

    @Autowired
    private SkuMappings mappings;

    @Autowired
    private Parties parties;

    @Autowired
    private Goods goods;

    @Test
    void registers_a_shop_once() {
        var shop = NewShop.of(code(), "淘宝旗舰店", "taobao", "CNY");

        var id = shops.register(shop);

        assertThat(shops.register(shop)).isEqualTo(id);
        assertThat(shops.byCode(shop.code()))
                .get()
                .extracting(ShopFacts::id, ShopFacts::splitAllowed, ShopFacts::sameCodes, ShopFacts::feedbackUrl)
                .containsExactly(id, true, true, Optional.empty());
        assertThat(shops.byIds(List.of(id, new ShopId(-1)))).containsOnlyKeys(id);
    }

    @Test
    void resolves_codes_by_mapping_first_and_by_the_same_code_only_where_the_shop_uses_ours() {
        var ours = item();
        var other = item();
        var same = shops.register(NewShop.of(code(), "同码店", "own", "CNY"));
        var strange = shops.create(new NewShop(
                        code(),
                        new ShopContent("异码店", "douyin", "CNY", true, false, ShopContent.Safety.NONE, "", List.of())))
                .id();
        mappings.register(List.of(
                NewSkuMapping.of(strange, "dy-1", ours),
                new NewSkuMapping(same, ours.code(), other, new BigDecimal("12"))));

        assertThat(mappings.resolve(strange, List.of("dy-1", ours.code()))).containsExactly(entry("dy-1", ours));
        assertThat(mappings.resolve(same, List.of(other.code(), ours.code(), "nothing")))
                .containsOnly(entry(other.code(), other), entry(ours.code(), other));
        assertThat(mappings.resolveAll(List.of(new PlatformSku(same, ours.code())))
                        .values())
                .containsExactly(new MappedSku(other, new BigDecimal("12")));
    }

    @Test
    void resolves_any_number_of_codes_in_three_statements_at_most() {
        var shop = shops.register(NewShop.of(code(), "大店", "own", "CNY"));
        var items = IntStream.range(0, 400)
                .mapToObj(i -> NewSku.of(code(), "货 " + i))
                .toList();
        goods.register(items);
        mappings.register(items.subList(0, 200).stream()
                .map(item -> NewSkuMapping.of(shop, "p-" + item.sku().code(), item.sku()))
                .toList());
        var codes = items.stream().map(item -> item.sku().code()).toList();

        assertThat(mappings.resolve(shop, codes)).hasSize(400);
        assertThat(Statements.during(() -> mappings.resolve(shop, codes))).isLessThanOrEqualTo(3);
    }

    @Test
    void refuses_a_mapping_to_an_item_that_is_not_there() {
        var shop = shops.register(NewShop.of(code(), "店", "own", "CNY"));

        assertThat(refusedBy(() -> mappings.save(NewSkuMapping.of(shop, "x", new Sku("no-such-item")))))
                .isEqualTo(new InvalidInput(List.of(new InputError("/sku", "no-such-item", "mapped-sku-unknown"))));
    }

    @Test
    void gives_a_mapping_its_new_meaning_when_saved_again() {
        var shop = shops.register(NewShop.of(code(), "店", "own", "CNY"));
        var first = item();
        var second = item();
        var saved = mappings.save(NewSkuMapping.of(shop, "p-1", first));

        assertThat(mappings.save(NewSkuMapping.of(shop, "p-1", second)).id()).isEqualTo(saved.id());
        assertThat(mappings.resolve(shop, List.of("p-1"))).containsEntry("p-1", second);

        mappings.remove(saved.id());
        assertThat(mappings.resolve(shop, List.of("p-1"))).isEmpty();
    }

    @Test
    void covers_personal_data_from_those_who_may_not_see_it_and_keeps_it_when_they_save() {
        var supplier = parties.create(PartyKind.SUPPLIER, supplier("13812345678"));

        as(Set.of(Permission.PARTIES_EDIT), () -> {
            var seen = parties.view(supplier.id());
            assertThat(seen.content().contact().phone()).isEqualTo("138****5678");
            assertThat(seen.content().contact().email()).isEqualTo("l***@example.com");
            parties.revise(seen.id(), seen.version(), seen.content());
        });

        assertThat(parties.view(supplier.id()).content().contact())
                .isEqualTo(new Contact("李工", "13812345678", "li@example.com"));
    }

    @Test
    void keeps_codes_apart_by_kind_and_refuses_one_twice_in_a_kind() {
        var code = code();
        parties.register(PartyKind.SUPPLIER, List.of(new NewParty(code, named("甲"))));
        parties.register(PartyKind.CUSTOMER, List.of(new NewParty(code, named("乙"))));

        assertThat(refusedBy(() -> parties.create(PartyKind.SUPPLIER, new NewParty(code, named("丙")))))
                .isEqualTo(new CodeTaken(code));
    }

    @Test
    void tells_what_somebody_else_changed_in_between() {
        var seen = parties.create(PartyKind.SUPPLIER, supplier("13812345678"));
        parties.revise(seen.id(), 1, supplier("13900000000").content());

        assertThat(refusedBy(() -> parties.revise(seen.id(), 1, seen.content())))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.changes())
                                .containsExactly(new Change("contact/phone", "138****5678", "139****0000")));
    }

    @Test
    void lists_suppliers_whose_qualifications_end_soon() {
        var supplier = parties.create(PartyKind.SUPPLIER, supplier("13812345678"));

        assertThat(expiring(supplier.code(), LocalDate.of(2027, 6, 30))).containsExactly(LocalDate.of(2027, 6, 30));
        assertThat(expiring(supplier.code(), LocalDate.of(2027, 6, 29))).isEmpty();
    }

    @Test
    void refuses_what_does_not_belong_to_the_kind() {
        assertThat(refusedBy(() -> parties.create(PartyKind.CUSTOMER, supplier("13812345678"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InputError::pointer, InputError::code)
                                .containsExactlyInAnyOrder(
                                        org.assertj.core.groups.Tuple.tuple(
                                                "/content/terms/leadTimeDays", "not-for-this-kind"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "/content/qualifications", "not-for-this-kind")));
    }

    private List<LocalDate> expiring(String code, LocalDate by) {
        return parties
                .page(PartyKind.SUPPLIER, new PartyFilter(code, null, null, by), PageQuery.first(10))
                .items()
                .stream()
                .flatMap(row -> row.qualificationsUntil().stream())
                .toList();
    }

    private static void as(Set<Permission> permissions, Runnable work) {
        CurrentAccess.run(new Access(null, null, Set.of(), permissions, DataScope.ALL), work);
    }

    private static NewParty supplier(String phone) {
        return new NewParty(
                code(),
                new PartyContent(
                        "宁波启明五金厂",
                        "启明",
                        new Contact("李工", phone, "li@example.com"),
                        "CN",
                        "浙江省宁波市江北区示例路 8 号",
                        "",
                        new PartyTerms(30, "CNY", Optional.of(7), Optional.empty(), Optional.empty(), Optional.empty()),
                        "",
                        List.of(new Qualification(
                                "营业执照",
                                "BL-1",
                                "",
                                LocalDate.of(2024, 7, 1),
                                Optional.of(LocalDate.of(2027, 6, 30))))));
    }

    private static PartyContent named(String name) {
        return new PartyContent(name, "", Contact.NONE, "CN", "", "", PartyTerms.AT_ONCE, "", List.of());
    }

    private Sku item() {
        return goods.register(List.of(NewSku.of(code(), "货"))).getFirst();
    }

    private static java.util.Map.Entry<String, Sku> entry(String code, Sku sku) {
        return java.util.Map.entry(code, sku);
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }

    private static Refusal refusedBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).refusal();
    }
}
