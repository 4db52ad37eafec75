namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>A draft that waits in a thread for its user.</summary>
/// <param name="EmailId">The mail it answers.</param>
/// <param name="ThreadId">The thread it stands in.</param>
/// <param name="To">The address it would go to.</param>
/// <param name="Subject">Its subject line.</param>
/// <param name="Body">Its text.</param>
public sealed record ReplyDraft(string EmailId, string ThreadId, string To, string Subject, string Body);
