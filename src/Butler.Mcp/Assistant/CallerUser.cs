using Butler.Environments.PersonalTasks.Ports;
using Butler.Mcp.Assistant.Asking;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Assistant;

/// <summary>
/// A user who sits on the other side of the calling client. A client that can show a form puts the question to them; any other is
/// handed the question back, to be put in its own words.
/// </summary>
public sealed class CallerUser : IUser
{
    private const string Accepted = "accept";

    /// <inheritdoc/>
    /// <exception cref="InputRequiredException">The client is to ask, and to call again with the answer.</exception>
    public ValueTask<UserAnswer> AskAsync(Clarification question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult<UserAnswer>(QuestionRound.Current switch
        {
            { Result: { } result } => Answer(result),
            { CanAsk: true } => throw new InputRequiredException(
                new Dictionary<string, InputRequest> { [QuestionRound.Key] = InputRequest.ForElicitation(Form(question)) }, requestState: question.TodoId),
            _ => new UserAnswer.AskThem(question.Question),
        });
    }

    private static UserAnswer Answer(ElicitResult result) =>
        result.Action == Accepted && result.Content?.TryGetValue(QuestionRound.Key, out var text) == true && !string.IsNullOrWhiteSpace(text.ToString())
            ? new UserAnswer.Told(text.ToString())
            : new UserAnswer.Declined();

    private static ElicitRequestParams Form(Clarification question) => new()
    {
        Message = question.Question,
        RequestedSchema = new ElicitRequestParams.RequestSchema
        {
            Properties = { [QuestionRound.Key] = new ElicitRequestParams.StringSchema { Title = question.Field.Replace('_', ' '), Description = question.Question } },
            Required = [QuestionRound.Key],
        },
    };
}
