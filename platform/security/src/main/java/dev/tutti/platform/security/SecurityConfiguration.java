package dev.tutti.platform.security;

import dev.tutti.contracts.api.core.identity.SigningKeys;
import dev.tutti.platform.events.live.LiveEvents;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.call.CallIdentity;
import dev.tutti.platform.runtime.call.CallsTo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires tokens and method security. Who may do what is said on methods, never on addresses. */
@AutoConfiguration
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties(SecuritySettings.class)
@CallsTo(SigningKeys.class)
class SecurityConfiguration {

    @Bean
    Secrets secrets(SecuritySettings settings) {
        return new Secrets(settings.secret());
    }

    @Bean
    SecurityContextHolderStrategy securityContexts() {
        return SecurityContextHolder.getContextHolderStrategy();
    }

    @Bean
    Callers callers(SecurityContextHolderStrategy contexts) {
        return new Callers(contexts);
    }

    @Bean
    RevokedSessions revokedSessions(SecuritySettings settings, Clock clock) {
        return new RevokedSessions(remembered(settings), clock);
    }

    @Bean
    Revocations revocations(LiveEvents live, RevokedSessions revoked, SecuritySettings settings) {
        return new Revocations(live, revoked, remembered(settings));
    }

    private static Duration remembered(SecuritySettings settings) {
        return settings.accessTokenTtl().plus(settings.clockSkew());
    }

    @Bean
    ServiceTokens serviceTokens(Secrets secrets, SecuritySettings settings, Clock clock) {
        return new ServiceTokens(secrets, settings, clock);
    }

    @Bean
    CallIdentity callIdentity(ServiceTokens tokens, SecurityContextHolderStrategy contexts, Services services) {
        return new ServiceCallIdentity(tokens, contexts, services);
    }

    @Bean
    AccessTokens accessTokens(
            ObjectProvider<SigningKeys> identity, RevokedSessions revoked, SecuritySettings settings, Clock clock) {
        return new AccessTokens(new AccessTokenKeys(identity::getObject, settings, clock), revoked, settings, clock);
    }

    /** There are no passwords here; without this bean Boot would make up a user and print its password. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    SecurityFilterChain securityChain(
            HttpSecurity http,
            AccessTokens accessTokens,
            ServiceTokens serviceTokens,
            SecurityContextHolderStrategy contexts,
            Services services) {
        var tokens = new TokenFilter(accessTokens, serviceTokens, contexts, services);
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens travel in a header that no foreign page can set; the one cookie is guarded where it is read.
                .csrf(AbstractHttpConfigurer::disable)
                // The edge chain of platform/web writes these.
                .headers(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                            throw failure;
                        })
                        .accessDeniedHandler((request, response, failure) -> {
                            throw failure;
                        }))
                .build();
    }

    @Bean
    WebMvcConfigurer currentUsers(Callers callers, Services services) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SignInRequired(callers, services));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserResolver(callers));
            }
        };
    }
}
