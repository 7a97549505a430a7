package dev.baton.api.customer;

import dev.baton.api.security.ForTeam;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.customer.ReadCustomerPanel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customer Information, beside the chat. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}/customer")
class CustomerPanelController {
    private final ReadCustomerPanel panel;
    private final InstantSource time;

    CustomerPanelController(ReadCustomerPanel panel, InstantSource time) {
        this.panel = panel;
        this.time = time;
    }

    /** @param asOf when it was read from {@code source} */
    record PanelView(String source, Instant asOf, ReadCustomerPanel.Panel customer) {}

    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    PanelView read(@PathVariable UUID id) {
        return new PanelView("shop", time.instant(), panel.of(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND)));
    }
}
