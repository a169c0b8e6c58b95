package dev.tutti.core.notifications;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class NotificationsService {}
