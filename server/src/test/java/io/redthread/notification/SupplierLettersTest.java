package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Uom;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.BuyingWorld;
import io.redthread.purchasing.OrderBuyer;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.RfqContent;
import io.redthread.purchasing.RfqView;
import io.redthread.purchasing.Rfqs;
import io.redthread.purchasing.SourcingRefusal.SupplierWithoutAddress;
import io.redthread.purchasing.SupplierLetter;
import io.redthread.purchasing.SupplierLetters;
import io.redthread.purchasing.events.Addressee;
import io.redthread.purchasing.events.LetterLine;
import io.redthread.purchasing.events.OrderReleased;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Suppliers are written to by themselves, on a real SMTP server, and the buyer sees what became of it. */
class SupplierLettersTest extends RedthreadTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private BuyingWorld world;

    @Autowired
    private Rfqs rfqs;

    @Autowired
    private SupplierLetters letters;

    @Autowired
    private Connections connections;

    @Autowired
    private Sender sender;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DSLContext sql;

    private BuyingWorld.Team team =
            new BuyingWorld.Team(new DepartmentId(0), "", new OrderBuyer(new PersonId(0), "", Optional.empty()));
    private Browser administrator = new Browser(0);
    private ConnectionId mail = new ConnectionId(0);

    @BeforeEach
    void a_mail_server_and_a_buyer() {
        server.start();
        server.setUser("robot@redthread.example", "robot", "pass");
        transactions.in(() -> sql.execute("delete from notification.delivery where state = 'waiting'"));
        team = world.team(PASSWORD);
        transactions.in(() -> sql.execute("update identity.person set email = 'buyer@redthread.example' where id = "
                + team.buyer().person().value()));
        administrator = signedInAs(ShippedRole.ADMINISTRATOR);
        mail = connected(server.getSmtp().getPort());
    }

    @AfterEach
    void nothing_leaves_any_more() {
        connections.active().forEach(it -> activate(it.id(), false));
        server.stop();
    }

    @Test
    void a_request_sent_out_reaches_each_supplier_in_its_language_and_is_answered_to_the_buyer() throws Exception {
        var rfq = sent(world.supplier("li@supplier.example", "CN"), world.supplier("kim@supplier.example", "KR"));

        deliver();

        var chinese = to("li@supplier.example");
        assertThat(chinese.getSubject()).startsWith("询价 " + rfq.number() + ":年度用品");
        assertThat(text(chinese)).contains("1. ", "× 25 件", "请于 " + rfq.answerBy(), "直接回复本邮件", "含税含运");
        assertThat(text(chinese)).doesNotContain("http");
        assertThat(chinese.getReplyTo()[0]).hasToString("buyer@redthread.example");
        assertThat(text(to("kim@supplier.example"))).contains("reply to this mail", "unit price without tax");
        assertThat(states(rfq)).containsExactly(SupplierLetter.State.SENT, SupplierLetter.State.SENT);
    }

    @Test
    void who_was_asked_and_has_not_declined_is_told_when_the_request_is_called_off() throws Exception {
        var keen = world.supplier("keen@supplier.example", "CN");
        var declined = world.supplier("declined@supplier.example", "CN");
        var rfq = sent(keen, declined);
        deliver();
        var now = world.as(team, () -> rfqs.declined(rfq.id(), declined, "不做"));

        world.as(team, () -> rfqs.cancel(rfq.id(), now.revision(), "需求没了"));
        deliver();

        var told = mails("keen@supplier.example");
        assertThat(told).hasSize(2);
        assertThat(told.getLast().getSubject()).startsWith("询价 " + rfq.number() + " 取消");
        assertThat(text(told.getLast())).contains("原因:需求没了");
        assertThat(mails("declined@supplier.example")).hasSize(1);
    }

    @Test
    void a_supplier_without_an_address_is_named_and_written_to_once_it_has_one() {
        var silent = world.supplier("", "CN");
        var rfq = sent(silent);
        assertThat(states(rfq)).containsExactly(SupplierLetter.State.NO_ADDRESS);
        assertThat(refusedBy(() -> again(rfq, silent))).isInstanceOf(SupplierWithoutAddress.class);

        address(silent, "late@supplier.example");
        again(rfq, silent);

        assertThat(states(rfq)).containsExactly(SupplierLetter.State.QUEUED);
        deliver();
        assertThat(to("late@supplier.example")).isNotNull();
        assertThat(letter(rfq).address()).isEqualTo("l***@supplier.example");
    }

    @Test
    void what_does_not_arrive_is_shown_and_told_to_the_buyer() {
        var wrong = world.supplier("", "CN");
        address(wrong, "no one at all");
        var rfq = sent(wrong);

        deliver();

        assertThat(states(rfq)).containsExactly(SupplierLetter.State.FAILED);
        var told = signedIn(team.buyer().username())
                .get("/api/notification/messages?kind=letter-failed")
                .is(200);
        assertThat(told.text("/items/0/title/zh")).startsWith(rfq.number() + " 没能发给");
        assertThat(told.text("/items/0/path"))
                .isEqualTo("/purchasing/rfqs/" + rfq.id().value());
    }

    @Test
    void while_no_mail_leaves_nothing_is_written_and_the_page_says_so() {
        activate(mail, false);

        var rfq = sent(world.supplier("li@supplier.example", "CN"));

        assertThat(states(rfq)).containsExactly(SupplierLetter.State.UNSENT);
        assertThat(world.as(team, () -> letters.of(rfq.id())).open()).isFalse();
    }

    @Test
    void an_order_goes_out_with_its_lines_and_its_change_says_which_version_holds() throws Exception {
        var order = world.supplier("order@supplier.example", "CN").value();

        released(order, false);
        deliver();
        assertThat(to("order@supplier.example").getSubject()).isEqualTo("采购订单 PO-7");
        assertThat(text(to("order@supplier.example")))
                .contains("1. CUP-1 杯子 × 25 件,不含税单价 2.5", "另有 299 行", "含税总额:62.50 CNY");
        server.purgeEmailFromAllMailboxes();

        released(order, true);
        deliver();
        assertThat(to("order@supplier.example").getSubject()).isEqualTo("采购订单 PO-7 变更,第 2 版");
    }

    @Test
    void people_neither_choose_letters_to_suppliers_nor_see_their_texts_on_other_channels() {
        var kinds = administrator
                .get("/api/notification/preferences")
                .is(200)
                .json()
                .toString();
        assertThat(kinds).contains("letter-failed").doesNotContain("rfq-letter");
        var texts = administrator.get("/api/notification/templates").is(200).json();
        assertThat(texts.valueStream().filter(it -> it.path("kind").asString().equals("rfq-letter")))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.path("channel").asString()).isEqualTo("mail"));
    }

    private RfqView sent(SupplierId... suppliers) {
        var line = new RfqContent.Line(world.regular(), BigDecimal.valueOf(25), Optional.empty(), Optional.empty());
        return world.as(team, () -> {
            var draft = rfqs.write(new RfqContent(
                    "年度用品", Optional.empty(), world.today().plusDays(5), "含税含运", List.of(suppliers), List.of(line)));
            return rfqs.send(draft.id(), 1);
        });
    }

    private void released(long supplier, boolean changed) {
        var line = new LetterLine(
                1,
                "CUP-1",
                "杯子",
                new Quantity(BigDecimal.valueOf(25), Uom.PCS),
                Optional.of(new BigDecimal("2.5")),
                Optional.empty());
        var event = new OrderReleased(
                new PurchaseOrderId(supplier),
                "PO-7",
                changed ? 2 : 1,
                changed,
                new Addressee(new SupplierId(supplier), "供应商", "李", "order@supplier.example", "CN"),
                team.buyer().username(),
                Money.of("62.50", "CNY"),
                Optional.empty(),
                List.of(line),
                300,
                Instant.now());
        transactions.in(() -> {
            events.publishEvent(event);
            return true;
        });
    }

    private void address(SupplierId supplier, String email) {
        transactions.in(() -> sql.execute("update parties.party set email = ? where id = ?", email, supplier.value()));
    }

    private void again(RfqView rfq, SupplierId supplier) {
        world.as(team, () -> letters.again(rfq.id(), supplier));
    }

    private List<SupplierLetter.State> states(RfqView rfq) {
        return world.as(team, () -> letters.of(rfq.id())).suppliers().stream()
                .map(SupplierLetter::state)
                .toList();
    }

    private SupplierLetter letter(RfqView rfq) {
        return world.as(team, () -> letters.of(rfq.id())).suppliers().getFirst();
    }

    private void deliver() {
        for (var taken = 1; taken > 0; ) {
            taken = sender.sendDue(connections.get(mail));
        }
    }

    private MimeMessage to(String address) {
        return mails(address).getFirst();
    }

    private List<MimeMessage> mails(String address) {
        return List.of(server.getReceivedMessagesForDomain(address));
    }

    private static String text(MimeMessage message) throws Exception {
        return String.valueOf(message.getContent());
    }

    private ConnectionId connected(int port) {
        var id = new ConnectionId(Long.parseLong(administrator
                .post(
                        "/api/notification/connections",
                        Map.of(
                                "name",
                                TradingWorld.fresh("smtp"),
                                "provider",
                                "smtp",
                                "settings",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", Integer.toString(port),
                                        "security", "none",
                                        "from", "robot@redthread.example",
                                        "username", "robot"),
                                "secrets",
                                Map.of("password", "pass")))
                .is(201)
                .text("/id")));
        activate(id, true);
        return id;
    }

    private void activate(ConnectionId id, boolean on) {
        administrator
                .put("/api/notification/connections/" + id.value() + "/active", Map.of("active", on))
                .is(204);
    }

    private static Refusal refusedBy(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusal();
    }
}
