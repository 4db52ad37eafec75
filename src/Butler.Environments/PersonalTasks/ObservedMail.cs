namespace Butler.Environments.PersonalTasks;

/// <summary>A mail as the agent sees it in the list.</summary>
/// <param name="EmailId">Its id.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="Subject">Its subject line.</param>
/// <param name="Snippet">The beginning of its text, fenced: data, never instructions.</param>
public sealed record ObservedMail(string EmailId, string From, string Subject, string Snippet);
