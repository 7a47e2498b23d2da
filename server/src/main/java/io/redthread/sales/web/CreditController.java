package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartyId;
import io.redthread.parties.PartyKind;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.CreditAccount;
import io.redthread.sales.CreditAccountId;
import io.redthread.sales.CreditAccounts;
import io.redthread.sales.CreditAccounts.Payment;
import io.redthread.sales.CreditAccounts.Terms;
import io.redthread.sales.CreditMovement;
import io.redthread.sales.NewCreditAccount;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Credit accounts over HTTP. */
@RestController
@RequestMapping("/api/sales/credit-accounts")
class CreditController {

    private static final List<String> ZH =
            List.of("客户", "店铺", "买家编号", "币种", "额度", "已用", "其中超额", "其中逾期", "可用", "账期(天)", "启用", "开户时间", "开户人");
    private static final List<String> EN = List.of(
            "Customer",
            "Shop",
            "Buyer code",
            "Currency",
            "Limit",
            "Used",
            "Of which over",
            "Of which overdue",
            "Room",
            "Term (days)",
            "Active",
            "Opened",
            "Opened by");

    private final CreditAccounts accounts;
    private final Shops shops;
    private final Once once;

    CreditController(CreditAccounts accounts, Shops shops, Once once) {
        this.accounts = accounts;
        this.shops = shops;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_READ)
    Page<AccountView> page(
            @RequestParam(required = false) @Nullable Long party,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute PageQuery query) {
        return views(accounts.page(party, q, query));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SALES_ORDER_READ)
    AccountView one(@PathVariable CreditAccountId id) {
        var it = accounts.view(id);
        return views(new Page<>(List.of(it), null, new Page.Total(1, true)))
                .items()
                .getFirst();
    }

    @GetMapping("/{id}/movements")
    @Requires(Permission.SALES_ORDER_READ)
    Page<CreditMovement> movements(@PathVariable CreditAccountId id, @ModelAttribute PageQuery query) {
        return accounts.movements(id, query);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.SALES_CREDIT)
    Opened open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Opening request) {
        return once.answer(
                key,
                request,
                Opened.class,
                () -> new Opened(accounts.open(request.account()).id()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_CREDIT)
    void revise(@PathVariable CreditAccountId id, @RequestBody Revision request) {
        accounts.revise(id, Given.value("/version", request.version()), request.terms());
    }

    @PostMapping("/{id}/payments")
    @Requires(Permission.SALES_CREDIT)
    Standing pay(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable CreditAccountId id,
            @RequestBody PaymentGiven request) {
        return once.answer(key, new Booked(id, request), Standing.class, () -> {
            var after = accounts.pay(id, request.payment());
            return new Standing(after.used(), after.room().amount());
        });
    }

    @GetMapping("/export")
    @Requires(Permission.SALES_ORDER_READ)
    void export(
            @RequestParam(required = false) @Nullable Long party,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write(
                "credit-accounts",
                file.english() ? EN : ZH,
                CreditController::cells,
                query -> views(accounts.page(party, q, query)));
    }

    private static List<?> cells(AccountView it) {
        return java.util.Arrays.asList(
                it.name(),
                it.shop(),
                it.buyerCode(),
                it.currency(),
                it.limit(),
                it.used(),
                it.over(),
                it.overdue(),
                it.room(),
                it.termDays(),
                it.active(),
                it.openedAt().toString(),
                it.openedBy());
    }

    private Page<AccountView> views(Page<CreditAccount> page) {
        var names =
                accounts.names(page.items().stream().map(CreditAccount::party).collect(Collectors.toSet()));
        var known = shops.byIds(
                page.items().stream().flatMap(it -> it.shop().stream()).collect(Collectors.toSet()));
        return page.map(it -> AccountView.of(it, names, known));
    }

    /** An account that was opened. */
    record Opened(CreditAccountId id) {}

    /** What is owed after a payment, and what room there is. */
    record Standing(BigDecimal used, BigDecimal room) {}

    /** A payment with its account, as it is told apart from others. */
    record Booked(CreditAccountId account, PaymentGiven payment) {}

    /** An account to be opened. */
    record Opening(
            @Nullable PartyKind partyKind,
            @Nullable Long party,
            @Nullable ShopId shop,
            @Nullable String buyerCode,
            @Nullable String currency,
            @Nullable BigDecimal limit,
            @Nullable Integer termDays) {

        NewCreditAccount account() {
            return new NewCreditAccount(
                    Given.value("/partyKind", partyKind).id(Given.value("/party", party)),
                    Optional.ofNullable(shop),
                    Given.text(buyerCode).strip(),
                    currency == null ? "CNY" : currency,
                    Given.value("/limit", limit),
                    termDays == null ? 0 : termDays);
        }
    }

    /** New terms of an account. */
    record Revision(
            @Nullable Integer version,
            @Nullable BigDecimal limit,
            @Nullable Integer termDays,
            @Nullable Boolean active,
            @Nullable String reason) {

        Terms terms() {
            return new Terms(
                    Given.value("/limit", limit),
                    Given.value("/termDays", termDays),
                    active == null || active,
                    Given.text(reason));
        }
    }

    /** Money that came. */
    record PaymentGiven(
            @Nullable BigDecimal amount,
            @Nullable LocalDate on,
            @Nullable String reference,
            @Nullable String note) {

        Payment payment() {
            return new Payment(
                    Given.value("/amount", amount),
                    Given.value("/on", on),
                    Given.text(reference).strip(),
                    Given.text(note));
        }
    }

    /** An account with the names of whose it is. */
    record AccountView(
            CreditAccountId id,
            String party,
            PartyKind partyKind,
            String name,
            @Nullable String shop,
            String buyerCode,
            String currency,
            BigDecimal limit,
            BigDecimal used,
            BigDecimal over,
            BigDecimal overdue,
            BigDecimal room,
            int termDays,
            boolean active,
            int version,
            java.time.Instant openedAt,
            String openedBy) {

        static AccountView of(CreditAccount it, Map<PartyId, String> names, Map<ShopId, ShopFacts> shops) {
            return new AccountView(
                    it.id(),
                    Long.toString(it.party().value()),
                    it.party() instanceof PartnerId ? PartyKind.PARTNER : PartyKind.CUSTOMER,
                    names.getOrDefault(it.party(), ""),
                    it.shop()
                            .map(shop -> Objects.requireNonNull(shops.get(shop)).code())
                            .orElse(null),
                    it.buyerCode(),
                    it.currency().getCurrencyCode(),
                    it.limit(),
                    it.used(),
                    it.over(),
                    it.overdue(),
                    it.room().amount(),
                    it.termDays(),
                    it.active(),
                    it.version(),
                    it.openedAt(),
                    it.openedBy());
        }
    }
}
