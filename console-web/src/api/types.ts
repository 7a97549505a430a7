/** Made from api/openapi.json by `npm run types`; never edited by hand. */
export interface paths {
    "/api/v1/admin/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/articles/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["save_4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["save_3"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["draft_1"];
        put: operations["save_2"];
        post?: never;
        delete: operations["drop_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy/draft/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versions_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/queues/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["save_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assistant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messages_1"];
        put?: never;
        post: operations["write_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stream_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["typing_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cannedReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/assist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/brief/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/decisions/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["draft"];
        put: operations["typed"];
        post?: never;
        delete: operations["drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/force-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["forceRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messages"];
        put?: never;
        post: operations["write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read"];
        put: operations["save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/return-to-ai": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnToAi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stream_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["summary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/me/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["availability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/tickets/{ticketId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/waiting/{ticketId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["current"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accept: {
            overCapacity?: boolean | null;
        };
        Accepted: {
            repeated: boolean;
            /** Format: int32 */
            seq: number;
        };
        Agent: {
            active: boolean;
            awayReason?: string | null;
            /** Format: int32 */
            capacity: number;
            displayName: string;
            /** Format: uuid */
            id: string;
            languages: string[];
            listening: boolean;
            listeningSince?: string | null;
            load: number;
            login: string;
            present: boolean;
            queues: string[];
            /** @enum {string} */
            role: "AGENT" | "LEAD" | "ADMIN" | "OWNER";
            skills: string[];
        };
        Agents: {
            agents: components["schemas"]["Agent"][];
        };
        Answer: {
            confidence?: number | null;
            failure?: string | null;
            outOfScope: boolean;
        };
        Article: {
            body: string;
            category: string;
            key: string;
            locale: string;
            published: boolean;
            questions: string[];
            title: string;
            updatedAt?: string | null;
            /** Format: int32 */
            version: number;
        };
        ArticleEdited: {
            body: string;
            category: string;
            locale: string;
            published: boolean;
            questions: string[];
            title: string;
            /** Format: int32 */
            version: number;
        };
        Articles: {
            articles: components["schemas"]["Article"][];
        };
        Assign: {
            /** Format: uuid */
            agentId: string;
        };
        Assist: {
            confidence?: number | null;
            noneBecause?: string | null;
            sources: components["schemas"]["Citation"][];
            text?: string | null;
            /** Format: int32 */
            throughSeq: number;
        };
        Availability: {
            listening: boolean;
            reason?: string | null;
        };
        Before: {
            confidences: number[];
            outOfScope: boolean;
            personOffered: boolean;
            settled: string[];
            sinceAiUnavailable?: string | null;
        };
        Brief: {
            brief: components["schemas"]["HandoffBrief"];
            /** Format: date-time */
            createdAt: string;
        };
        ByHand: {
            /** @enum {string} */
            act: "ASKED" | "TAKEN_OVER" | "DIRECT";
            queue?: string | null;
        };
        Calendars: {
            calendars: components["schemas"]["Hours"][];
        };
        CannedReplies: {
            cannedReplies: components["schemas"]["CannedReply"][];
        };
        CannedReply: {
            body: string;
            key: string;
            locale: string;
            title: string;
        };
        Citation: {
            articleKey: string;
            /** Format: double */
            score: number;
            title: string;
        };
        Claimed: {
            key?: string | null;
            name?: string | null;
        };
        Contact: {
            email?: string | null;
            phone?: string | null;
        };
        ContactUpdate: {
            email?: string | null;
            name?: string | null;
            phone?: string | null;
        };
        Counts: {
            /** Format: int32 */
            mine: number;
            open: {
                [key: string]: number;
            };
        };
        CustomerView: {
            agentName?: string | null;
            answeredBy: string;
            /** Format: int64 */
            caseNumber: number;
            closedAt?: string | null;
            /** @enum {string} */
            control: "AI" | "WAITING_FOR_HUMAN" | "HUMAN" | "CLOSED";
            /** Format: date-time */
            controlSince: string;
            disclosure: string;
            /** Format: int32 */
            epoch: number;
            /** Format: uuid */
            id: string;
            identity: components["schemas"]["Identity"];
            /** Format: int32 */
            lastSeq: number;
            locale: string;
            /** Format: date-time */
            openedAt: string;
            promises: components["schemas"]["PromiseView"][];
            reopenUntil?: string | null;
            survey: components["schemas"]["Survey"];
            waiting?: components["schemas"]["WaitingCard"] | null;
        };
        Decision: {
            /** Format: date-time */
            decidedAt: string;
            /** Format: int32 */
            epoch: number;
            escalate: boolean;
            facts: components["schemas"]["TurnFacts"];
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            policyVersion: number;
            queue?: string | null;
            reason?: ("EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT") | null;
            /** Format: int32 */
            seq: number;
            /** @enum {string} */
            subject: "MESSAGE" | "TURN" | "PERSON";
            trace: components["schemas"]["Tried"][];
            urgency?: ("IMMEDIATE" | "HIGH" | "NORMAL" | "LOW") | null;
        };
        Decisions: {
            decisions: components["schemas"]["Decision"][];
        };
        DeskOutcome: {
            conversation: components["schemas"]["DeskView"];
            pending: boolean;
        };
        DeskView: {
            agentId?: string | null;
            agentName?: string | null;
            /** Format: int32 */
            answeredSeq: number;
            /** Format: int64 */
            caseNumber: number;
            category: string;
            channel: string;
            clocks: components["schemas"]["Shown"][];
            closedAt?: string | null;
            /** @enum {string} */
            control: "AI" | "WAITING_FOR_HUMAN" | "HUMAN" | "CLOSED";
            controlBecause: string;
            /** Format: date-time */
            controlSince: string;
            customerName?: string | null;
            customerSeenAt?: string | null;
            customerWaitsSince?: string | null;
            engineLink?: string | null;
            /** Format: int32 */
            episode: number;
            /** Format: int32 */
            epoch: number;
            /** Format: uuid */
            id: string;
            identity: string;
            /** Format: int32 */
            lastSeq: number;
            lease?: components["schemas"]["Lease"] | null;
            leaseEndsAt?: string | null;
            leaseWarnsAt?: string | null;
            locale: string;
            mine: boolean;
            nextDue?: string | null;
            /** Format: date-time */
            openedAt: string;
            ownership: components["schemas"]["Ownership"][];
            previousId?: string | null;
            promises: components["schemas"]["Promise"][];
            rating?: number | null;
            ratingText?: string | null;
            ticket?: components["schemas"]["Ticket"] | null;
        };
        Diff: {
            /** Format: int32 */
            against: number;
            differences: string[];
        };
        Draft: {
            text: string;
        };
        DraftEdited: {
            /** Format: int32 */
            basedOn: number;
            policy: {
                [key: string]: unknown;
            };
        };
        DraftTyped: {
            text: string;
        };
        DraftView: {
            /** Format: int32 */
            basedOn: number;
            policy: {
                [key: string]: unknown;
            };
            problems: components["schemas"]["PolicyProblem"][];
            /** Format: date-time */
            updatedAt: string;
        };
        EarlierConversation: {
            /** Format: int64 */
            caseNumber: number;
            category: string;
            closedAt?: string | null;
            /** @enum {string} */
            control: "AI" | "WAITING_FOR_HUMAN" | "HUMAN" | "CLOSED";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
        };
        EarlierTicket: {
            /** Format: uuid */
            conversationId: string;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            openedAt: string;
            outcome?: string | null;
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            subject: string;
        };
        Engagement: {
            /** Format: date-time */
            activeAt: string;
            connected: boolean;
            /** @enum {string} */
            control: "AI" | "WAITING_FOR_HUMAN" | "HUMAN" | "CLOSED";
            /** Format: uuid */
            conversationId: string;
            customerName?: string | null;
            customerWaitsSince?: string | null;
            hasDraft: boolean;
            identity: string;
            lastCustomerAt?: string | null;
            /** Format: int32 */
            lastSeq: number;
            lastWords?: string | null;
            locale: string;
            /** Format: int64 */
            number: number;
            overCapacity: boolean;
            queue: string;
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            status: "IN_PROGRESS" | "CHAT_FINISHED" | "COMPLETED";
            subject: string;
            /** Format: uuid */
            ticketId: string;
            /** Format: int32 */
            unanswered: number;
            /** @enum {string} */
            urgency: "IMMEDIATE" | "HIGH" | "NORMAL" | "LOW";
        };
        Entries: {
            entries: components["schemas"]["Entry"][];
        };
        Entry: {
            clock?: components["schemas"]["Shown"] | null;
            mark: string;
            metric?: ("TIME_TO_HUMAN" | "FIRST_HUMAN_RESPONSE" | "NEXT_RESPONSE" | "RESOLUTION") | null;
            secondsLeft?: number | null;
            waiting: components["schemas"]["Waiting"];
        };
        Event: {
            actor: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: int32 */
            seq: number;
        };
        Events: {
            events: components["schemas"]["Event"][];
        };
        Field: {
            /** @enum {string} */
            certainty: "VERIFIED" | "CLAIMED";
            name: string;
            source: string;
            value: string;
        };
        ForcedRelease: {
            reason?: string | null;
        };
        HandoffBrief: {
            category: string;
            /** Format: double */
            categoryConfidence: number;
            collected: components["schemas"]["Field"][];
            confidenceLast?: number | null;
            confidenceLowest?: number | null;
            decisionId?: string | null;
            earlierTickets: components["schemas"]["EarlierTicket"][];
            /** Format: int32 */
            episode: number;
            /** Format: int32 */
            firstSeqOfEpisode: number;
            language: string;
            /** Format: int32 */
            messageCount: number;
            missingSources: string[];
            mood: components["schemas"]["Mood"];
            orderAtHand?: string | null;
            orders: components["schemas"]["OrderSeen"][];
            otherReasons: ("EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT")[];
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            requester: components["schemas"]["Requester"];
            stepsTried: components["schemas"]["Step"][];
            subject: string;
            suggestedResolution: components["schemas"]["Suggestion"];
            summary: string;
            /** Format: int32 */
            throughSeq: number;
            /** Format: int32 */
            version: number;
        };
        Hours: {
            hours: {
                [key: string]: unknown;
            };
            key: string;
            /** Format: int32 */
            version: number;
            zone: string;
        };
        HoursEdited: {
            hours: {
                [key: string]: unknown;
            };
            /** Format: int32 */
            version: number;
            zone: string;
        };
        HowToWait: {
            /** @enum {string} */
            choice: "KEEP_WAITING" | "EMAIL" | "CALL_BACK";
            email?: string | null;
            phone?: string | null;
        };
        Identity: {
            emailKnown: boolean;
            kind: string;
            name?: string | null;
            phoneKnown: boolean;
        };
        Item: {
            name: string;
            price: number;
            /** Format: int32 */
            quantity: number;
        };
        Lease: {
            /** Format: date-time */
            activeAt: string;
            /** Format: uuid */
            agentId: string;
            connected: boolean;
            /** Format: uuid */
            id: string;
            overCapacity: boolean;
        };
        ListPage: {
            conversations: components["schemas"]["Row"][];
            next?: string | null;
        };
        MessageView: {
            agentId?: string | null;
            agentName?: string | null;
            /** @enum {string} */
            author: "CUSTOMER" | "AI" | "HUMAN" | "SYSTEM";
            citations: components["schemas"]["Citation"][];
            clientMessageId?: string | null;
            /** Format: int32 */
            epoch: number;
            kind: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: int32 */
            seq: number;
            text: string;
            /** @enum {string} */
            visibility: "PUBLIC" | "NOTE";
        };
        Mine: {
            clock?: components["schemas"]["Shown"] | null;
            engagement: components["schemas"]["Engagement"];
            leaseEndsAt?: string | null;
            leaseWarnsAt?: string | null;
        };
        Mood: {
            /** @enum {string} */
            direction: "GETTING_WORSE" | "STEADY" | "GETTING_BETTER";
            /** @enum {string} */
            level: "VERY_UNHAPPY" | "UNHAPPY" | "NEUTRAL" | "PLEASED" | "VERY_PLEASED" | "NOT_KNOWN";
        };
        MyEngagements: {
            engagements: components["schemas"]["Mine"][];
            /** Format: date-time */
            now: string;
        };
        NewMessage: {
            clientMessageId: string;
            epoch?: number | null;
            seenSeq?: number | null;
            text: string;
            visibility?: ("PUBLIC" | "NOTE") | null;
        };
        NewPerson: {
            login: string;
            person: components["schemas"]["PersonEdited"];
        };
        Note: {
            note?: string | null;
        };
        NotesEdited: {
            text: string;
            /** Format: int32 */
            version: number;
        };
        NotesView: {
            text: string;
            /** Format: int32 */
            version: number;
        };
        Offer: {
            /** Format: uuid */
            conversationId: string;
            customerName?: string | null;
            /** Format: date-time */
            expiresAt: string;
            from?: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            locale: string;
            note: string;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            offeredAt: string;
            queue: string;
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            subject: string;
            summary?: string | null;
            /** Format: uuid */
            ticketId: string;
            /** @enum {string} */
            urgency: "IMMEDIATE" | "HIGH" | "NORMAL" | "LOW";
        };
        Offers: {
            offers: components["schemas"]["Offer"][];
        };
        Open: {
            category?: string | null;
            contact?: components["schemas"]["Contact"] | null;
            customer?: components["schemas"]["Claimed"] | null;
            direct?: string | null;
            identityToken?: string | null;
            locale?: string | null;
            text?: string | null;
            zone?: string | null;
        };
        OpenedView: {
            /** Format: int64 */
            caseNumber: number;
            /** Format: uuid */
            id: string;
            token: string;
        };
        Order: {
            currency: string;
            items: components["schemas"]["Item"][];
            number: string;
            /** Format: date-time */
            placedAt: string;
            /** @enum {string} */
            status: "PROCESSING" | "SHIPPED" | "DELIVERED" | "RETURNED" | "CANCELLED";
            total: number;
            tracking?: string | null;
        };
        OrderSeen: {
            /** Format: date-time */
            asOf: string;
            currency: string;
            number: string;
            /** Format: date-time */
            placedAt: string;
            source: string;
            status: string;
            total: number;
        };
        Outcome: {
            conversation: components["schemas"]["CustomerView"];
            pending: boolean;
        };
        Ownership: {
            agentName?: string | null;
            because: string;
            /** @enum {string} */
            control: "AI" | "WAITING_FOR_HUMAN" | "HUMAN" | "CLOSED";
            endedAt?: string | null;
            /** Format: int32 */
            epoch: number;
            /** Format: int32 */
            firstSeq: number;
            /** Format: date-time */
            startedAt: string;
        };
        Page: {
            messages: components["schemas"]["MessageView"][];
            more: boolean;
        };
        Panel: {
            customerSince?: string | null;
            earlierConversations: components["schemas"]["EarlierConversation"][];
            earlierTickets: components["schemas"]["EarlierTicket"][];
            email?: string | null;
            identity: string;
            key?: string | null;
            locale: string;
            name?: string | null;
            orders: components["schemas"]["Order"][];
            phone?: string | null;
            tier?: string | null;
        };
        PanelView: {
            /** Format: date-time */
            asOf: string;
            customer: components["schemas"]["Panel"];
            source: string;
        };
        People: {
            people: components["schemas"]["Agent"][];
        };
        PersonEdited: {
            active: boolean;
            /** Format: int32 */
            capacity: number;
            displayName: string;
            languages: string[];
            password?: string | null;
            queues: string[];
            /** @enum {string} */
            role: "AGENT" | "LEAD" | "ADMIN" | "OWNER";
            skills: string[];
        };
        PolicyProblem: {
            /** @enum {string} */
            code: "NO_LANGUAGE" | "NO_FALLBACK_QUEUE" | "UNKNOWN_QUEUE" | "TRIGGER_TWICE" | "TRIGGER_MISSING" | "TRIGGER_NEEDED" | "HEALTH_OFF_WITHOUT_REASON" | "LIMIT_IMPOSSIBLE" | "NO_PHRASES" | "WORDING_MISSING" | "WORDING_NAMES_NUMBER" | "TEXT_MISSING" | "PLACEHOLDER_MISSING";
            sentence: string;
            where: string;
        };
        PolicyView: {
            policy: {
                [key: string]: unknown;
            };
            /** Format: int32 */
            version: number;
        };
        Presence: {
            /** Format: uuid */
            consoleId: string;
            open?: boolean | null;
        };
        Promise: {
            /** Format: date-time */
            dueAt: string;
            /** Format: int32 */
            episode: number;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            madeAt: string;
            saidBy: string;
            state: string;
        };
        PromiseView: {
            /** Format: date-time */
            dueAt: string;
            kind: string;
            state: string;
        };
        Publish: {
            note?: string | null;
        };
        Purchases: {
            currency?: string | null;
            orderNumber?: string | null;
            orderTotal?: number | null;
            previous?: number | null;
        };
        Queue: {
            calendar: string;
            direct: boolean;
            fallback: boolean;
            frameUrl?: string | null;
            key: string;
            mode: string;
            name: string;
            /** Format: int32 */
            position: number;
            skill?: string | null;
        };
        QueueEdited: {
            calendar: string;
            direct: boolean;
            fallback: boolean;
            frameUrl?: string | null;
            mode: string;
            name: string;
            /** Format: int32 */
            position: number;
            skill?: string | null;
        };
        Queues: {
            queues: components["schemas"]["Queue"][];
        };
        Rating: {
            assistantRating?: number | null;
            rating?: number | null;
            text?: string | null;
        };
        Reading: {
            acceptsOffer: boolean;
            askedEvidence?: string | null;
            askedForPerson: boolean;
            category: string;
            /** Format: double */
            categoryConfidence: number;
            healthWords: string[];
            keywords: string[];
            sentiment?: number | null;
        };
        Reason: {
            /** Format: int32 */
            agents: number;
            /** @enum {string} */
            fact: "QUEUE_CLOSED" | "CUSTOMER_AWAY" | "INACTIVE" | "NOT_ALLOWED" | "NOT_IN_QUEUE" | "LANGUAGE" | "SKILL" | "NOT_LISTENING" | "NOT_PRESENT" | "AT_CAPACITY" | "RINGING";
            words: string;
        };
        Requester: {
            email?: string | null;
            identity: string;
            name?: string | null;
            phone?: string | null;
        };
        Rollback: {
            note?: string | null;
            /** Format: int32 */
            version: number;
        };
        Row: {
            agentId?: string | null;
            agentName?: string | null;
            /** Format: int64 */
            caseNumber: number;
            category: string;
            channel: string;
            /** @enum {string} */
            control: "AI" | "WAITING_FOR_HUMAN" | "HUMAN" | "CLOSED";
            controlBecause: string;
            /** Format: date-time */
            controlSince: string;
            customerName?: string | null;
            /** Format: int32 */
            epoch: number;
            /** Format: uuid */
            id: string;
            identity: string;
            lastCustomerAt?: string | null;
            /** Format: int32 */
            lastSeq: number;
            lastWords?: string | null;
            locale: string;
            /** Format: date-time */
            openedAt: string;
            queue?: string | null;
            reason?: ("EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT") | null;
            status?: ("IN_PROGRESS" | "CHAT_FINISHED" | "COMPLETED") | null;
            subject?: string | null;
            ticketId?: string | null;
            ticketNumber?: number | null;
            /** Format: int32 */
            unanswered: number;
            urgency?: ("IMMEDIATE" | "HIGH" | "NORMAL" | "LOW") | null;
        };
        SessionView: {
            /** Format: uuid */
            agentId: string;
            csrfToken: string;
            displayName: string;
            login: string;
            rights: ("USE_DESK" | "READ_CONVERSATIONS" | "ANSWER" | "TAKE_OVER" | "REASSIGN" | "READ_ENGINE" | "MANAGE_PEOPLE" | "MANAGE_QUEUES" | "MANAGE_HOURS" | "PUBLISH_POLICY" | "EDIT_ARTICLES" | "READ_AUDIT")[];
            /** @enum {string} */
            role: "AGENT" | "LEAD" | "ADMIN" | "OWNER";
        };
        Shown: {
            /** Format: uuid */
            conversationId: string;
            dueAt?: string | null;
            endedAt?: string | null;
            /** Format: int32 */
            episode: number;
            /** @enum {string} */
            metric: "TIME_TO_HUMAN" | "FIRST_HUMAN_RESPONSE" | "NEXT_RESPONSE" | "RESOLUTION";
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "RUNNING" | "PAUSED" | "MET" | "BREACHED" | "CANCELLED";
            /** Format: int32 */
            targetSeconds: number;
            /** @enum {string} */
            urgency: "IMMEDIATE" | "HIGH" | "NORMAL" | "LOW";
            warnAt?: string | null;
        };
        SignIn: {
            login: string;
            password: string;
        };
        SiteView: {
            disclosure: string;
            email?: string | null;
            fromSeconds?: number | null;
            key: string;
            name: string;
            opensAt?: string | null;
            origins: string[];
            phone?: string | null;
            questions: string[];
            storage: string;
            toSeconds?: number | null;
        };
        Status: {
            /** @enum {string} */
            status: "IN_PROGRESS" | "CHAT_FINISHED" | "COMPLETED";
            verdict?: components["schemas"]["VerdictGiven"] | null;
        };
        Step: {
            /** @enum {string} */
            outcome: "WORKED" | "FAILED" | "NOT_TRIED";
            /** Format: int32 */
            seq: number;
            text: string;
        };
        Suggestion: {
            noneBecause?: string | null;
            sources: components["schemas"]["Citation"][];
            text?: string | null;
        };
        Survey: {
            assistantRating?: number | null;
            open: boolean;
            rating?: number | null;
        };
        Ticket: {
            assigneeId?: string | null;
            closedAt?: string | null;
            /** Format: int32 */
            episode: number;
            /** Format: uuid */
            id: string;
            neededPerson?: boolean | null;
            neededWhen?: string | null;
            /** Format: int32 */
            notesVersion: number;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            openedAt: string;
            outcome?: string | null;
            queue: string;
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            /** @enum {string} */
            status: "IN_PROGRESS" | "CHAT_FINISHED" | "COMPLETED";
            subject: string;
            /** @enum {string} */
            urgency: "IMMEDIATE" | "HIGH" | "NORMAL" | "LOW";
        };
        Transfer: {
            agentId?: string | null;
            note?: string | null;
            queue?: string | null;
        };
        Tried: {
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            /** @enum {string} */
            result: "FIRED" | "NOT_FIRED" | "NOT_KNOWN" | "NOT_ASKED" | "OFF";
            standing?: string | null;
            threshold: string;
            trigger: string;
            value: string;
        };
        TurnFacts: {
            answer?: components["schemas"]["Answer"] | null;
            before: components["schemas"]["Before"];
            byHand?: components["schemas"]["ByHand"] | null;
            language: string;
            purchases: components["schemas"]["Purchases"];
            reading: components["schemas"]["Reading"];
            /** @enum {string} */
            subject: "MESSAGE" | "TURN" | "PERSON";
        };
        VerdictGiven: {
            neededPerson: boolean;
            when?: ("EARLIER" | "ON_TIME" | "LATER") | null;
        };
        Version: {
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            episode: number;
            /** Format: int32 */
            throughSeq: number;
            /** Format: int32 */
            version: number;
        };
        Versions: {
            versions: components["schemas"]["Version"][];
        };
        Waiting: {
            awaySince?: string | null;
            /** Format: uuid */
            conversationId: string;
            customerName?: string | null;
            dueAt?: string | null;
            front: boolean;
            identity: string;
            lastWords?: string | null;
            locale: string;
            /** Format: int64 */
            number: number;
            opensAt?: string | null;
            /** Format: int32 */
            place: number;
            queue: string;
            /** @enum {string} */
            reason: "EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT";
            ringsAt?: string | null;
            subject: string;
            /** Format: uuid */
            ticketId: string;
            /** @enum {string} */
            urgency: "IMMEDIATE" | "HIGH" | "NORMAL" | "LOW";
            /** Format: date-time */
            waitingSince: string;
        };
        WaitingCard: {
            choices: string[];
            fromSeconds?: number | null;
            opensAt?: string | null;
            place?: number | null;
            reason?: ("EXPLICIT_REQUEST" | "HEALTH_SAFETY" | "SENSITIVE_TOPIC" | "OUT_OF_SCOPE" | "FRUSTRATION" | "SENTIMENT_TREND" | "FAILED_ATTEMPTS" | "LOW_CONFIDENCE" | "LOOP" | "KEYWORD" | "CATEGORY" | "ORDER_VALUE" | "PURCHASE_COUNT" | "CUSTOMER_TIER" | "QUALIFIED" | "WRITTEN_RULE" | "PROMISED_HANDOFF" | "AI_UNAVAILABLE" | "TAKEN_OVER" | "DIRECT") | null;
            /** Format: date-time */
            since: string;
            toSeconds?: number | null;
            /** Format: date-time */
            updatedAt: string;
            why: string;
        };
        WaitingList: {
            /** Format: date-time */
            now: string;
            waiting: components["schemas"]["Entry"][];
        };
        WhoIsIt: {
            token: string;
        };
        Why: {
            /** Format: int32 */
            agents: number;
            because: components["schemas"]["Reason"][];
            /** Format: uuid */
            ticketId: string;
        };
        Written: {
            /** Format: int32 */
            epoch: number;
            repeated: boolean;
            /** Format: int32 */
            seq: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    all_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Articles"];
                };
            };
        };
    };
    save_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleEdited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Article"];
                };
            };
        };
    };
    read_4: {
        parameters: {
            query?: {
                below?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Entries"];
                };
            };
        };
    };
    all_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Calendars"];
                };
            };
        };
    };
    save_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursEdited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Calendars"];
                };
            };
        };
    };
    all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["People"];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Agent"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Agent"];
                };
            };
        };
    };
    inForce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    draft_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DraftView"];
                };
            };
        };
    };
    save_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftEdited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DraftView"];
                };
            };
        };
    };
    drop_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    diff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Diff"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    rollback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rollback"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    versions_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Versions"];
                };
            };
        };
    };
    version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    all_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Queues"];
                };
            };
        };
    };
    save_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueEdited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Queues"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header: {
                /** @description Token of an earlier conversation that this one continues */
                Authorization?: string;
                /** @description Made by the client, hard to guess (a UUID): the same key and body again give the same answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpenedView"];
                };
            };
        };
    };
    read_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    assistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Outcome"];
                };
            };
        };
    };
    contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Outcome"];
                };
            };
        };
    };
    identity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhoIsIt"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    messages_1: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Page"];
                };
            };
        };
    };
    write_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Accepted"];
                };
            };
        };
    };
    person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Outcome"];
                };
            };
        };
    };
    rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rating"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    stream_2: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["MessageView"];
                };
            };
        };
    };
    typing_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    wait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HowToWait"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    agents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Agents"];
                };
            };
        };
    };
    cannedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CannedReplies"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                view?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ListPage"];
                };
            };
        };
    };
    one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskView"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Assist"];
                };
            };
        };
    };
    brief: {
        parameters: {
            query?: {
                episode?: number;
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Brief"];
                };
            };
        };
    };
    versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Versions"];
                };
            };
        };
    };
    read_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PanelView"];
                };
            };
        };
    };
    all_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Decisions"];
                };
            };
        };
    };
    about: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Decisions"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Draft"];
                };
            };
        };
    };
    typed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftTyped"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Draft"];
                };
            };
        };
    };
    drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    events: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Events"];
                };
            };
        };
    };
    forceRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForcedRelease"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    messages: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Page"];
                };
            };
        };
    };
    write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Written"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NotesView"];
                };
            };
        };
    };
    save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotesEdited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NotesView"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Note"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    returnToAi: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Note"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Status"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    stream_1: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["MessageView"];
                };
            };
        };
    };
    summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Assist"];
                };
            };
        };
    };
    takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    typing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Counts"];
                };
            };
        };
    };
    mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MyEngagements"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Agent"];
                };
            };
        };
    };
    availability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Availability"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Agent"];
                };
            };
        };
    };
    presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Presence"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    offers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Offers"];
                };
            };
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Accept"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Queues"];
                };
            };
        };
    };
    stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Accept"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeskOutcome"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["WaitingList"];
                };
            };
        };
    };
    why: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Why"];
                };
            };
        };
    };
    current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_1: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SiteView"];
                };
            };
        };
    };
}
