package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redthread.fulfilment.store.WaybillRequestStore;
import io.redthread.fulfilment.transport.CarrierSignatures;
import io.redthread.identity.domain.ShippedRole;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Packed parcels get their numbers from a carrier that checks signatures, fails, dawdles and answers twice. */
class CarrierAccountsTest extends FulfilmentTest {

    private static final CarrierCode SF = new CarrierCode("shunfeng");
    private static final String SECRET = "check-word";

    @Autowired
    CarrierAccounts accounts;

    @Autowired
    WaybillRequests requests;

    @Autowired
    WaybillRequestStore kept;

    @Autowired
    Carriers carriers;

    @Autowired
    JdbcTemplate jdbc;

    private final List<Map<String, String>> seen = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> given = Collections.synchronizedMap(new HashMap<>());
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger naps = new AtomicInteger();
    private HttpServer carrier;

    @BeforeEach
    void open() throws IOException {
        carrier = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        carrier.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        carrier.createContext("/", this::answer);
        carrier.start();
    }

    @AfterEach
    void close() {
        carrier.stop(0);
    }

    @ParameterizedTest
    @EnumSource(WaybillInterface.class)
    void a_packed_parcel_gets_its_number_from_a_signed_request(WaybillInterface by) {
        account(by, SECRET);
        var id = parcelFor();

        requests.askDue();

        assertThat(waybill(id)).contains(given.get(id.number()));
        assertThat(kept.of(id).orElseThrow().state()).isEqualTo(RequestState.GIVEN);
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_wrong_secret_leaves_the_parcel_waiting_with_the_carriers_words_and_then_failed() {
        account(WaybillInterface.SF, "other");
        var id = parcelFor();

        requests.askDue();
        assertThat(kept.of(id).orElseThrow().state()).isEqualTo(RequestState.WAITING);
        assertThat(kept.of(id).orElseThrow().lastAnswer()).contains("signature");
        askUntil(id, RequestState.FAILED);
        assertThat(waybill(id)).isEmpty();
        account(WaybillInterface.SF, SECRET);
        accounts.again(id);
        askUntil(id, RequestState.GIVEN);

        assertThat(waybill(id)).isPresent();
    }

    @Test
    void a_carrier_that_is_down_and_slow_is_asked_again_under_the_same_key() {
        account(WaybillInterface.KDNIAO, SECRET);
        failures.set(1);
        naps.set(1);
        var id = parcelFor();

        askUntil(id, RequestState.GIVEN);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(2);
        assertThat(waybill(id)).contains(given.get(id.number()));
    }

    @Test
    void servers_that_ask_at_the_same_time_get_a_parcel_one_number() throws Exception {
        account(WaybillInterface.KUAIDI100, SECRET);
        var id = parcelFor();
        Callable<Integer> ask = requests::askDue;

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var future : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                future.get();
            }
        }

        assertThat(seen).hasSize(1);
        assertThat(waybill(id)).contains(given.get(id.number()));
    }

    @Test
    void a_number_that_is_on_another_parcel_is_refused_and_told() {
        account(WaybillInterface.CAINIAO, SECRET);
        var first = parcelFor();
        requests.askDue();
        var second = parcelFor();
        given.put(second.number(), waybill(first).orElseThrow());

        requests.askDue();

        assertThat(waybill(second)).isEmpty();
        assertThat(kept.of(second).orElseThrow().lastAnswer()).contains(first.number());
    }

    @Test
    void a_number_that_a_person_put_on_meanwhile_stays() {
        account(WaybillInterface.SF, SECRET);
        var id = parcelFor();
        var own = new Waybill("PRE" + id.value() + "000");
        dispatches.putWaybill(id, SF, own);

        requests.askDue();

        assertThat(waybill(id)).contains(own.value());
        assertThat(kept.of(id).orElseThrow().state()).isEqualTo(RequestState.DROPPED);
    }

    @Test
    void secrets_are_sealed_and_only_the_administrator_sets_up_accounts() {
        account(WaybillInterface.SF, SECRET);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var path = "/api/fulfilment/carrier-accounts";
        var body = Map.of(
                "by",
                "sf",
                "url",
                "ftp://x",
                "partner",
                "P",
                "secret",
                "s",
                "senderName",
                "n",
                "senderPhone",
                "1",
                "senderAddress",
                "a");

        assertThat(jdbc.queryForObject(
                        "select sealed from fulfilment.carrier_account where carrier = 'shunfeng'", String.class))
                .doesNotContain(SECRET);
        assertThat(keeper.get(path).is(200).body()).contains("shunfeng").doesNotContain(SECRET);
        keeper.put(path + "/shunfeng", body).is(403);
        keeper.post(path + "/shunfeng/test", Map.of()).is(403);
        admin.put(path + "/shunfeng", body).is(422);
        admin.put(path + "/local", body).is(422);
        assertThat(admin.post(path + "/shunfeng/test", Map.of()).is(200).text("/answer"))
                .isNotBlank();
        admin.post(path + "/ems/test", Map.of()).isProblem(404, "fulfilment/carrier-account-not-found");
        keeper.get("/api/fulfilment/waybill-requests").is(200);
        keeper.post("/api/fulfilment/waybill-requests/1/again", Map.of())
                .isProblem(409, "fulfilment/waybill-request-not-failed");
        signedInAs(ShippedRole.BUYER).get("/api/fulfilment/waybill-requests").is(403);
    }

    private void account(WaybillInterface by, String secret) {
        var url = URI.create("http://127.0.0.1:" + carrier.getAddress().getPort() + "/" + by.code());
        var content = new CarrierAccount.Content(by, url, "PARTNER", "红线仓", "02200000000", "天津市武清区", true);
        accounts.put(SF, new CarrierAccount.Change(content, secret));
    }

    private ParcelId parcelFor() {
        jdbc.update(
                "update fulfilment.waybill_request set state = 'dropped', ended_at = now() where state = 'waiting'");
        var site = world.site();
        carriers.rule(new CarrierRule(site.id(), "", SF));
        return packed(site, site.order(line(site.stocked("A-01", 9), 1)));
    }

    private void askUntil(ParcelId id, RequestState state) {
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            requests.askDue();
            return kept.of(id).orElseThrow().state() == state;
        });
    }

    private Optional<String> waybill(ParcelId id) {
        return store.read(List.of(id)).getFirst().waybill().map(Waybill::value);
    }

    /** The carrier: refuses what is not signed, answers the same key with the same number. */
    private void answer(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        seen.add(form);
        var by = WaybillInterface.of(exchange.getRequestURI().getPath().substring(1));
        if (failures.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        if (naps.getAndDecrement() > 0) {
            try {
                Thread.sleep(2_500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var bytes = said(by, form).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String said(WaybillInterface by, Map<String, String> form) {
        return switch (by) {
            case SF ->
                signed(form, "msgDigest", CarrierSignatures.sf(form.get("msgData"), form.get("timestamp"), SECRET))
                        ? "{\"apiResultCode\":\"A1000\",\"apiResultData\":\"{\\\"msgData\\\":{\\\"waybillNoInfoList\\\":[{\\\"waybillNo\\\":\\\""
                                + number(form.get("msgData")) + "\\\"}]}}\"}"
                        : "{\"apiResultCode\":\"A1006\",\"apiErrorMsg\":\"signature\"}";
            case CAINIAO ->
                signed(form, "data_digest", CarrierSignatures.cainiao(form.get("logistics_interface"), SECRET))
                        ? "{\"success\":\"true\",\"waybillCloudPrintResponseList\":[{\"waybillCode\":\""
                                + number(form.get("logistics_interface")) + "\"}]}"
                        : "signature";
            case KUAIDI100 ->
                signed(form, "sign", CarrierSignatures.kuaidi100(form.get("param"), form.get("t"), "PARTNER", SECRET))
                        ? "{\"success\":true,\"data\":{\"kuaidinum\":\"" + number(form.get("param")) + "\"}}"
                        : "signature";
            case KDNIAO ->
                signed(form, "DataSign", CarrierSignatures.kdniao(form.get("RequestData"), SECRET))
                        ? "{\"Success\":true,\"Order\":{\"LogisticCode\":\"" + number(form.get("RequestData")) + "\"}}"
                        : "signature";
        };
    }

    private static boolean signed(Map<String, String> form, String field, String wanted) {
        return wanted.equals(form.get(field));
    }

    private String number(String message) {
        var key = message.replaceAll(".*\"(PK-\\d+|TEST)\".*", "$1");
        return given.computeIfAbsent(key, it -> "SF" + System.nanoTime());
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        Arrays.stream(body.split("&"))
                .map(it -> it.split("=", 2))
                .forEach(it -> form.put(it[0], URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
        return form;
    }
}
