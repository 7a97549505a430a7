package dev.baton.api.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves what {@code console-web} was built to: the console at {@code /} and at every address that is a state of it, the
 * widget below {@code /widget/v1/}, the demo shop at {@code /shop/}. Files with a hash in their names are kept for ever,
 * pages never, since each answer has a nonce of its own. What the build has compressed goes out so, to whoever takes it.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final Resource NOT_BUILT = new ClassPathResource("web/not-built.html");
    private static final Set<String> NO_PAGES = Set.of("api", "actuator", "v3", "error");
    private static final Set<String> FILES_ONLY = Set.of("assets", "widget", "shop");

    private final WebSettings settings;

    Pages(WebSettings settings) {
        this.settings = settings;
    }

    /** False for the API and what belongs to operations. */
    static boolean mayBePage(String path) {
        return !NO_PAGES.contains(firstOf(path));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/index.html");
        views.addRedirectViewController("/shop", "/shop/");
        views.addViewController("/shop/").setViewName("forward:/shop/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        String root = settings.dir().isEmpty()
                ? "classpath:/web/none/"
                : Path.of(settings.dir()).toAbsolutePath().normalize().toUri() + "/";
        String dir = root.endsWith("//") ? root.substring(0, root.length() - 1) : root;
        files.addResourceHandler("/assets/**")
                .addResourceLocations(dir + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver());
        files.addResourceHandler("/widget/v1/*.js")
                .addResourceLocations(dir + "widget/v1/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver());
        files.addResourceHandler("/**")
                .addResourceLocations(dir)
                .setCacheControl(CacheControl.noStore())
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new ConsoleAddresses(settings.demo()))
                .addTransformer(NONCES);
    }

    private static String firstOf(String path) {
        String[] segments = path.split("/", 3);
        return segments.length > 1 ? segments[1] : segments[0];
    }

    /** Puts this answer's nonce into a page. */
    private static final ResourceTransformer NONCES = (request, resource, chain) -> {
        Resource page = chain.transform(request, resource);
        String name = page.getFilename();
        if (name == null || !name.endsWith(".html")) {
            return page;
        }
        Object nonce = request.getAttribute(ContentPolicies.NONCE);
        String text = page.getContentAsString(StandardCharsets.UTF_8).replace("__NONCE__", String.valueOf(nonce));
        return new TransformedResource(page, text.getBytes(StandardCharsets.UTF_8));
    };

    /** An address that is no file is a state of the console, which is one page. */
    private static final class ConsoleAddresses extends PathResourceResolver {
        private final boolean demo;

        ConsoleAddresses(boolean demo) {
            this.demo = demo;
        }

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws java.io.IOException {
            String first = firstOf("/" + path);
            if (NO_PAGES.contains(first) || (first.equals("shop") && !demo)) {
                return null;
            }
            Resource file = super.getResource(path, location);
            if (file != null || FILES_ONLY.contains(first)) {
                return file;
            }
            boolean state = path.lastIndexOf('.') < path.lastIndexOf('/') || !path.contains(".");
            if (!state && !path.equals("index.html")) {
                return null;
            }
            Resource console = super.getResource("index.html", location);
            return console == null ? NOT_BUILT : console;
        }
    }
}
