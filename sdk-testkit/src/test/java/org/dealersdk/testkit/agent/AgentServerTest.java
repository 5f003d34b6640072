package org.dealersdk.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent that is a server fails as servers do, and is held to the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class AgentServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final PluginAgent right = new PluginAgent(new InMemoryPlugin());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/agent/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        right.close();
    }

    /** Well for what comes before a unit of work; from then on as the last word of the path says. */
    private void answer(HttpExchange exchange) throws IOException {
        String way = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean begun = request.contains("\"op\":\"begin\"");
        String answer = right.answer(request);
        if (begun && way.equals("never")) {
            await();
        }
        if (begun && way.equals("cut")) {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
            return;
        }
        int status = begun && way.matches("\\d+") ? Integer.parseInt(way) : 200;
        if (begun && way.equals("prose")) {
            answer = "<html>It works!</html>";
        } else if (begun && way.equals("other")) {
            answer = answer.replaceFirst("\"id\":\"\\d+\"", "\"id\":\"4711\"");
        } else if (begun && way.equals("endless")) {
            answer = "x".repeat(Lines.LONGEST + 1);
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/agent/");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @CsvSource({
        "500, AGT-011, 500",
        "302, AGT-011, 302",
        "404, AGT-011, 404",
        "prose, AGT-007, It works",
        "other, AGT-008, 4711",
        "endless, AGT-009, 67108864",
        "cut, AGT-012, begin",
    })
    void a_server_that_fails_costs_verdicts(String way, String code, String told) {
        try (AgentPlugin agent = new AgentPlugin(address("/agent/" + way), PATIENCE)) {
            AgentFailureTest.demandNoVerdict(judge(agent, PATIENCE), code, told);
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up() {
        try (AgentPlugin agent = new AgentPlugin(address("/agent/never"), SHORT)) {
            long begun = System.nanoTime();
            Report report = judge(agent, SHORT);
            AgentFailureTest.demandNoVerdict(report, "AGT-00", "begin");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(20));
        }
    }

    @Test
    void a_server_that_stops_in_the_middle_costs_verdicts() {
        try (AgentPlugin agent = new AgentPlugin(address("/agent/"), PATIENCE)) {
            server.stop(0);
            AgentFailureTest.demandNoVerdict(judge(agent, PATIENCE), "AGT-012", "127.0.0.1");
        }
    }

    @Test
    void a_wrong_path_is_refused() {
        assertThatThrownBy(() -> new AgentPlugin(address("/elsewhere"), PATIENCE))
                .hasMessageContaining("AGT-011")
                .hasMessageContaining("404");
    }

    @Test
    void a_port_where_nobody_listens_is_refused() {
        server.stop(0);
        assertThatThrownBy(() -> new AgentPlugin(address("/agent/"), PATIENCE)).hasMessageContaining("AGT-012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:8080/",
                "http://agent.example.org/",
                "http://127.0.0.1.example.org/",
                "http://localhost.example.org/",
                "http:///agent",
                "http://[::2]/",
                "https://[nowhere",
                "http://127.0.0.1:port/",
            })
    void an_address_that_leaves_the_machine_in_plain_text_is_refused(String address) {
        assertThatThrownBy(() -> new AgentPlugin(address, PATIENCE)).hasMessageContaining("AGT-002");
    }

    private static Report judge(AgentPlugin agent, Duration patience) {
        return AgentTest.judge(agent.fixture().patience(patience), Tier.QUICK, Selection.of("STO.1,STO.3,STO.21"));
    }
}
