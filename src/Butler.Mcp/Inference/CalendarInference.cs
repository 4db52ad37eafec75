using Butler.Environments.SmartCalendar;
using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Training.Policies;
using Butler.Training.Policies.Calendar;

namespace Butler.Mcp.Inference;

/// <summary>Has a policy or a model play the calendar, and logs every step.</summary>
/// <param name="environment">The calendar.</param>
/// <param name="output">Where the log goes.</param>
public sealed class CalendarInference(IEnvironment environment, TextWriter output)
{
    /// <summary>The name of the baseline in the log, which plays by rules and asks no model.</summary>
    public const string BaselineName = "deterministic-baseline";

    /// <summary>Plays an episode.</summary>
    /// <exception cref="ModelException">The model cannot be asked; the log has its end all the same.</exception>
    public async Task PlayAsync(IPolicy policy, ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var last = await environment.ResetAsync(request, cancellationToken);
        policy.Begin(request);
        var log = new InferenceLog(output);
        log.Start(State(environment).CurrentScenario, SmartCalendarContract.Instance.Id, policy is CalendarBaseline ? BaselineName : policy.Name);
        try
        {
            while (!last.Done && await policy.NextAsync(last, cancellationToken) is { } action)
            {
                last = await environment.StepAsync(action, cancellationToken);
                log.Step(action, last);
            }
        }
        catch (ModelException failed)
        {
            log.Failed(((SmartCalendarObservation)last.Observation).NextStage ?? string.Empty, failed.Message);
            throw;
        }
        finally
        {
            log.End(State(environment).Solved);
        }
    }

    private static SmartCalendarState State(IEnvironment environment) => (SmartCalendarState)environment.State;
}
