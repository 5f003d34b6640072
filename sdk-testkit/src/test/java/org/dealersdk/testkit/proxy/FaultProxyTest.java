package org.dealersdk.testkit.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The proxy passes on and disturbs; the server answers each word with the same word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultProxyTest {

    private static final int WORD = 4;
    private static final int PATIENCE = 20_000;
    private static final int SHORT = 200;

    private ServerSocket server;
    private FaultProxy proxy;
    private volatile int heard;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
        Thread serving = new Thread(this::serve);
        serving.setDaemon(true);
        serving.start();
        proxy = new FaultProxy("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void everything_is_passed_on() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, "one.")).isEqualTo("one.");
            assertThat(ask(client, "two.")).isEqualTo("two.");
        }
        assertThat(heard).isEqualTo(2);
    }

    @Test
    void a_cut_ends_all_connections_until_it_is_healed() throws IOException {
        try (Socket client = connect()) {
            ask(client, "one.");
            proxy.cut();
            assertThatThrownBy(() -> ask(client, "two.")).isInstanceOf(IOException.class);
            try (Socket refused = connect()) {
                assertThatThrownBy(() -> ask(refused, "two.")).isInstanceOf(IOException.class);
            }
        }
        proxy.heal();
        try (Socket client = connect()) {
            assertThat(ask(client, "two.")).isEqualTo("two.");
        }
    }

    @Test
    void a_dropped_answer_was_heard_by_the_server() throws IOException {
        try (Socket client = connect()) {
            ask(client, "one.");
            proxy.dropAnswer(2);
            assertThat(ask(client, "two.")).isEqualTo("two.");
            assertThat(proxy.hasStruck()).isFalse();
            assertThatThrownBy(() -> ask(client, "tri.")).isInstanceOf(IOException.class);
        }
        assertThat(proxy.hasStruck()).isTrue();
        assertThat(heard).isEqualTo(3);
    }

    @Test
    void silence_holds_everything_back_until_it_is_healed() throws IOException {
        try (Socket client = connect()) {
            ask(client, "one.");
            proxy.silence();
            client.setSoTimeout(SHORT);
            assertThatThrownBy(() -> ask(client, "two.")).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            client.setSoTimeout(PATIENCE);
            assertThat(new String(client.getInputStream().readNBytes(WORD), StandardCharsets.US_ASCII))
                    .isEqualTo("two.");
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket("127.0.0.1", proxy.port());
        client.setSoTimeout(PATIENCE);
        return client;
    }

    private static String ask(Socket client, String word) throws IOException {
        client.getOutputStream().write(word.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = client.getInputStream().readNBytes(WORD);
        if (answer.length < WORD) {
            throw new IOException("cut");
        }
        return new String(answer, StandardCharsets.US_ASCII);
    }

    private void serve() {
        while (true) {
            try {
                Socket client = server.accept();
                Thread answering = new Thread(() -> answer(client));
                answering.setDaemon(true);
                answering.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            for (byte[] word = client.getInputStream().readNBytes(WORD);
                    word.length == WORD;
                    word = client.getInputStream().readNBytes(WORD)) {
                synchronized (this) {
                    heard++;
                }
                client.getOutputStream().write(word);
            }
        } catch (IOException cut) {
            if (!client.isClosed()) {
                throw new UncheckedIOException(cut);
            }
        }
    }
}
